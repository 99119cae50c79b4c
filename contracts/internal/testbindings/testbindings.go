// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package testbindings

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"time"

	ethereum "github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/event"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = errors.New
	_ = big.NewInt
	_ = strings.NewReader
	_ = ethereum.NotFound
	_ = bind.Bind
	_ = common.Big1
	_ = types.BloomLookup
	_ = event.NewSubscription
	_ = abi.ConvertType
	_ = time.Tick
	_ = context.Background
)

// Model is an auto generated low-level Go binding around an user-defined struct.
type Model struct {
	Version         uint32
	Inputs          uint32
	Constants       uint32
	Instructions    uint32
	Outputs         uint32
	Operations      uint64
	InstructionRoot [32]byte
	ValueRoot       [32]byte
	SpecHash        [32]byte
}

// ClockHarnessMetaData contains all meta data concerning the ClockHarness contract.
var ClockHarnessMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"censorship\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minMove\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowSecond\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nowNumber\",\"type\":\"uint256\"}],\"name\":\"expired\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"otherSecond\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"otherNumber\",\"type\":\"uint256\"}],\"name\":\"latest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"duration\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"blockTime\",\"type\":\"uint256\"}],\"name\":\"plus\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"operations\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"base\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rate\",\"type\":\"uint256\"}],\"name\":\"replay\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"moved\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"free\",\"type\":\"uint256\"}],\"name\":\"spent\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557610287908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063464a99da146101f15780636d4a9bca146101a5578063759353061461013457806393e5e937146100e9578063e15fe34f146100ac5763f61acae41461005b575f80fd5b346100a857602061006b36610231565b91909260281b179160281b178160281c8160281c119182610093575b50506040519015158152f35b64ffffffffff91925081169116115f80610087565b5f80fd5b346100a85760206100bc3661024f565b9091808210156100e157035b808211156100da57505b604051908152f35b90506100d2565b50505f6100c8565b346100a8576101036100fa36610231565b90939192610269565b810180911161012057602091808210156100da5750604051908152f35b634e487b7160e01b5f52601160045260245ffd5b346100a857604061014436610231565b91909260281b179160281b1764ffffffffff808360281c8360281c8082115f1461019d5750935b169116808211156101955750905b60281b1764ffffffffff8160281c911682519182526020820152f35b905090610179565b90509361016b565b346100a8576101b33661024f565b90818111156101e85703905b0162ffffff8110156101dc576020905b62ffffff60405191168152f35b50602062ffffff6101cf565b50505f906101bf565b346100a857604061020e61020436610231565b8192939491610269565b9060281b179160281b170164ffffffffff8160281c911682519182526020820152f35b60809060031901126100a85760043590602435906044359060643590565b60609060031901126100a857600435906024359060443590565b8115610273570490565b634e487b7160e01b5f52601260045260245ffd",
}

// ClockHarnessABI is the input ABI used to generate the binding from.
// Deprecated: Use ClockHarnessMetaData.ABI instead.
var ClockHarnessABI = ClockHarnessMetaData.ABI

// ClockHarnessBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ClockHarnessMetaData.Bin instead.
var ClockHarnessBin = ClockHarnessMetaData.Bin

// DeployClockHarness deploys a new Ethereum contract, binding an instance of ClockHarness to it.
func DeployClockHarness(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *ClockHarness, error) {
	parsed, err := ClockHarnessMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ClockHarnessBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ClockHarness{ClockHarnessCaller: ClockHarnessCaller{contract: contract}, ClockHarnessTransactor: ClockHarnessTransactor{contract: contract}, ClockHarnessFilterer: ClockHarnessFilterer{contract: contract}}, nil
}

// ClockHarness is an auto generated Go binding around an Ethereum contract.
type ClockHarness struct {
	ClockHarnessCaller     // Read-only binding to the contract
	ClockHarnessTransactor // Write-only binding to the contract
	ClockHarnessFilterer   // Log filterer for contract events
}

// ClockHarnessCaller is an auto generated read-only Go binding around an Ethereum contract.
type ClockHarnessCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ClockHarnessTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ClockHarnessFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ClockHarnessSession struct {
	Contract     *ClockHarness     // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ClockHarnessCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ClockHarnessCallerSession struct {
	Contract *ClockHarnessCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts       // Call options to use throughout this session
}

// ClockHarnessTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ClockHarnessTransactorSession struct {
	Contract     *ClockHarnessTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts       // Transaction auth options to use throughout this session
}

// ClockHarnessRaw is an auto generated low-level Go binding around an Ethereum contract.
type ClockHarnessRaw struct {
	Contract *ClockHarness // Generic contract binding to access the raw methods on
}

// ClockHarnessCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ClockHarnessCallerRaw struct {
	Contract *ClockHarnessCaller // Generic read-only contract binding to access the raw methods on
}

// ClockHarnessTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ClockHarnessTransactorRaw struct {
	Contract *ClockHarnessTransactor // Generic write-only contract binding to access the raw methods on
}

// NewClockHarness creates a new instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarness(address common.Address, backend bind.ContractBackend) (*ClockHarness, error) {
	contract, err := bindClockHarness(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ClockHarness{ClockHarnessCaller: ClockHarnessCaller{contract: contract}, ClockHarnessTransactor: ClockHarnessTransactor{contract: contract}, ClockHarnessFilterer: ClockHarnessFilterer{contract: contract}}, nil
}

// NewClockHarnessCaller creates a new read-only instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessCaller(address common.Address, caller bind.ContractCaller) (*ClockHarnessCaller, error) {
	contract, err := bindClockHarness(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessCaller{contract: contract}, nil
}

// NewClockHarnessTransactor creates a new write-only instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessTransactor(address common.Address, transactor bind.ContractTransactor) (*ClockHarnessTransactor, error) {
	contract, err := bindClockHarness(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessTransactor{contract: contract}, nil
}

// NewClockHarnessFilterer creates a new log filterer instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessFilterer(address common.Address, filterer bind.ContractFilterer) (*ClockHarnessFilterer, error) {
	contract, err := bindClockHarness(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessFilterer{contract: contract}, nil
}

// bindClockHarness binds a generic wrapper to an already deployed contract.
func bindClockHarness(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ClockHarnessMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ClockHarness *ClockHarnessRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ClockHarness.Contract.ClockHarnessCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ClockHarness *ClockHarnessRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ClockHarness.Contract.ClockHarnessTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ClockHarness *ClockHarnessRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ClockHarness.Contract.ClockHarnessTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ClockHarness *ClockHarnessCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ClockHarness.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ClockHarness *ClockHarnessTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ClockHarness.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ClockHarness *ClockHarnessTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ClockHarness.Contract.contract.Transact(opts, method, params...)
}

// Allowance is a free data retrieval call binding the contract method 0xe15fe34f.
//
// Solidity: function allowance(uint256 censorship, uint256 minMove, uint256 used) pure returns(uint256)
func (_ClockHarness *ClockHarnessCaller) Allowance(opts *bind.CallOpts, censorship *big.Int, minMove *big.Int, used *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "allowance", censorship, minMove, used)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Allowance is a free data retrieval call binding the contract method 0xe15fe34f.
//
// Solidity: function allowance(uint256 censorship, uint256 minMove, uint256 used) pure returns(uint256)
func (_ClockHarness *ClockHarnessSession) Allowance(censorship *big.Int, minMove *big.Int, used *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Allowance(&_ClockHarness.CallOpts, censorship, minMove, used)
}

// Allowance is a free data retrieval call binding the contract method 0xe15fe34f.
//
// Solidity: function allowance(uint256 censorship, uint256 minMove, uint256 used) pure returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) Allowance(censorship *big.Int, minMove *big.Int, used *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Allowance(&_ClockHarness.CallOpts, censorship, minMove, used)
}

// Expired is a free data retrieval call binding the contract method 0xf61acae4.
//
// Solidity: function expired(uint256 second, uint256 number, uint256 nowSecond, uint256 nowNumber) pure returns(bool)
func (_ClockHarness *ClockHarnessCaller) Expired(opts *bind.CallOpts, second *big.Int, number *big.Int, nowSecond *big.Int, nowNumber *big.Int) (bool, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "expired", second, number, nowSecond, nowNumber)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Expired is a free data retrieval call binding the contract method 0xf61acae4.
//
// Solidity: function expired(uint256 second, uint256 number, uint256 nowSecond, uint256 nowNumber) pure returns(bool)
func (_ClockHarness *ClockHarnessSession) Expired(second *big.Int, number *big.Int, nowSecond *big.Int, nowNumber *big.Int) (bool, error) {
	return _ClockHarness.Contract.Expired(&_ClockHarness.CallOpts, second, number, nowSecond, nowNumber)
}

// Expired is a free data retrieval call binding the contract method 0xf61acae4.
//
// Solidity: function expired(uint256 second, uint256 number, uint256 nowSecond, uint256 nowNumber) pure returns(bool)
func (_ClockHarness *ClockHarnessCallerSession) Expired(second *big.Int, number *big.Int, nowSecond *big.Int, nowNumber *big.Int) (bool, error) {
	return _ClockHarness.Contract.Expired(&_ClockHarness.CallOpts, second, number, nowSecond, nowNumber)
}

// Latest is a free data retrieval call binding the contract method 0x75935306.
//
// Solidity: function latest(uint256 second, uint256 number, uint256 otherSecond, uint256 otherNumber) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCaller) Latest(opts *bind.CallOpts, second *big.Int, number *big.Int, otherSecond *big.Int, otherNumber *big.Int) (*big.Int, *big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "latest", second, number, otherSecond, otherNumber)

	if err != nil {
		return *new(*big.Int), *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	out1 := *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return out0, out1, err

}

// Latest is a free data retrieval call binding the contract method 0x75935306.
//
// Solidity: function latest(uint256 second, uint256 number, uint256 otherSecond, uint256 otherNumber) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessSession) Latest(second *big.Int, number *big.Int, otherSecond *big.Int, otherNumber *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Latest(&_ClockHarness.CallOpts, second, number, otherSecond, otherNumber)
}

// Latest is a free data retrieval call binding the contract method 0x75935306.
//
// Solidity: function latest(uint256 second, uint256 number, uint256 otherSecond, uint256 otherNumber) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCallerSession) Latest(second *big.Int, number *big.Int, otherSecond *big.Int, otherNumber *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Latest(&_ClockHarness.CallOpts, second, number, otherSecond, otherNumber)
}

// Plus is a free data retrieval call binding the contract method 0x464a99da.
//
// Solidity: function plus(uint256 second, uint256 number, uint256 duration, uint256 blockTime) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCaller) Plus(opts *bind.CallOpts, second *big.Int, number *big.Int, duration *big.Int, blockTime *big.Int) (*big.Int, *big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "plus", second, number, duration, blockTime)

	if err != nil {
		return *new(*big.Int), *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	out1 := *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return out0, out1, err

}

// Plus is a free data retrieval call binding the contract method 0x464a99da.
//
// Solidity: function plus(uint256 second, uint256 number, uint256 duration, uint256 blockTime) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessSession) Plus(second *big.Int, number *big.Int, duration *big.Int, blockTime *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Plus(&_ClockHarness.CallOpts, second, number, duration, blockTime)
}

// Plus is a free data retrieval call binding the contract method 0x464a99da.
//
// Solidity: function plus(uint256 second, uint256 number, uint256 duration, uint256 blockTime) pure returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCallerSession) Plus(second *big.Int, number *big.Int, duration *big.Int, blockTime *big.Int) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.Plus(&_ClockHarness.CallOpts, second, number, duration, blockTime)
}

// Replay is a free data retrieval call binding the contract method 0x93e5e937.
//
// Solidity: function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) pure returns(uint256)
func (_ClockHarness *ClockHarnessCaller) Replay(opts *bind.CallOpts, operations *big.Int, base *big.Int, max *big.Int, rate *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "replay", operations, base, max, rate)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Replay is a free data retrieval call binding the contract method 0x93e5e937.
//
// Solidity: function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) pure returns(uint256)
func (_ClockHarness *ClockHarnessSession) Replay(operations *big.Int, base *big.Int, max *big.Int, rate *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Replay(&_ClockHarness.CallOpts, operations, base, max, rate)
}

// Replay is a free data retrieval call binding the contract method 0x93e5e937.
//
// Solidity: function replay(uint256 operations, uint256 base, uint256 max, uint256 rate) pure returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) Replay(operations *big.Int, base *big.Int, max *big.Int, rate *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Replay(&_ClockHarness.CallOpts, operations, base, max, rate)
}

// Spent is a free data retrieval call binding the contract method 0x6d4a9bca.
//
// Solidity: function spent(uint256 used, uint256 moved, uint256 free) pure returns(uint256)
func (_ClockHarness *ClockHarnessCaller) Spent(opts *bind.CallOpts, used *big.Int, moved *big.Int, free *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "spent", used, moved, free)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Spent is a free data retrieval call binding the contract method 0x6d4a9bca.
//
// Solidity: function spent(uint256 used, uint256 moved, uint256 free) pure returns(uint256)
func (_ClockHarness *ClockHarnessSession) Spent(used *big.Int, moved *big.Int, free *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Spent(&_ClockHarness.CallOpts, used, moved, free)
}

// Spent is a free data retrieval call binding the contract method 0x6d4a9bca.
//
// Solidity: function spent(uint256 used, uint256 moved, uint256 free) pure returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) Spent(used *big.Int, moved *big.Int, free *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Spent(&_ClockHarness.CallOpts, used, moved, free)
}

// ForceEtherMetaData contains all meta data concerning the ForceEther contract.
var ForceEtherMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"addresspayable\",\"name\":\"target\",\"type\":\"address\"}],\"stateMutability\":\"payable\",\"type\":\"constructor\"}]",
	Bin: "0x6080601f606138819003918201601f19168301916001600160401b03831184841017604c57808492602094604052833981010312604857516001600160a01b0381168103604857ff5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe",
}

// ForceEtherABI is the input ABI used to generate the binding from.
// Deprecated: Use ForceEtherMetaData.ABI instead.
var ForceEtherABI = ForceEtherMetaData.ABI

// ForceEtherBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ForceEtherMetaData.Bin instead.
var ForceEtherBin = ForceEtherMetaData.Bin

// DeployForceEther deploys a new Ethereum contract, binding an instance of ForceEther to it.
func DeployForceEther(auth *bind.TransactOpts, backend bind.ContractBackend, target common.Address) (common.Address, *types.Transaction, *ForceEther, error) {
	parsed, err := ForceEtherMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ForceEtherBin), backend, target)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ForceEther{ForceEtherCaller: ForceEtherCaller{contract: contract}, ForceEtherTransactor: ForceEtherTransactor{contract: contract}, ForceEtherFilterer: ForceEtherFilterer{contract: contract}}, nil
}

// ForceEther is an auto generated Go binding around an Ethereum contract.
type ForceEther struct {
	ForceEtherCaller     // Read-only binding to the contract
	ForceEtherTransactor // Write-only binding to the contract
	ForceEtherFilterer   // Log filterer for contract events
}

// ForceEtherCaller is an auto generated read-only Go binding around an Ethereum contract.
type ForceEtherCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ForceEtherTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ForceEtherTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ForceEtherFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ForceEtherFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ForceEtherSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ForceEtherSession struct {
	Contract     *ForceEther       // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ForceEtherCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ForceEtherCallerSession struct {
	Contract *ForceEtherCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts     // Call options to use throughout this session
}

// ForceEtherTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ForceEtherTransactorSession struct {
	Contract     *ForceEtherTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts     // Transaction auth options to use throughout this session
}

// ForceEtherRaw is an auto generated low-level Go binding around an Ethereum contract.
type ForceEtherRaw struct {
	Contract *ForceEther // Generic contract binding to access the raw methods on
}

// ForceEtherCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ForceEtherCallerRaw struct {
	Contract *ForceEtherCaller // Generic read-only contract binding to access the raw methods on
}

// ForceEtherTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ForceEtherTransactorRaw struct {
	Contract *ForceEtherTransactor // Generic write-only contract binding to access the raw methods on
}

// NewForceEther creates a new instance of ForceEther, bound to a specific deployed contract.
func NewForceEther(address common.Address, backend bind.ContractBackend) (*ForceEther, error) {
	contract, err := bindForceEther(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ForceEther{ForceEtherCaller: ForceEtherCaller{contract: contract}, ForceEtherTransactor: ForceEtherTransactor{contract: contract}, ForceEtherFilterer: ForceEtherFilterer{contract: contract}}, nil
}

// NewForceEtherCaller creates a new read-only instance of ForceEther, bound to a specific deployed contract.
func NewForceEtherCaller(address common.Address, caller bind.ContractCaller) (*ForceEtherCaller, error) {
	contract, err := bindForceEther(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ForceEtherCaller{contract: contract}, nil
}

// NewForceEtherTransactor creates a new write-only instance of ForceEther, bound to a specific deployed contract.
func NewForceEtherTransactor(address common.Address, transactor bind.ContractTransactor) (*ForceEtherTransactor, error) {
	contract, err := bindForceEther(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ForceEtherTransactor{contract: contract}, nil
}

// NewForceEtherFilterer creates a new log filterer instance of ForceEther, bound to a specific deployed contract.
func NewForceEtherFilterer(address common.Address, filterer bind.ContractFilterer) (*ForceEtherFilterer, error) {
	contract, err := bindForceEther(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ForceEtherFilterer{contract: contract}, nil
}

// bindForceEther binds a generic wrapper to an already deployed contract.
func bindForceEther(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ForceEtherMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ForceEther *ForceEtherRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ForceEther.Contract.ForceEtherCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ForceEther *ForceEtherRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ForceEther.Contract.ForceEtherTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ForceEther *ForceEtherRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ForceEther.Contract.ForceEtherTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ForceEther *ForceEtherCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ForceEther.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ForceEther *ForceEtherTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ForceEther.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ForceEther *ForceEtherTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ForceEther.Contract.contract.Transact(opts, method, params...)
}

// ReceiverMetaData contains all meta data concerning the Receiver contract.
var ReceiverMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractOpmlOracle\",\"name\":\"oracle_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"aiOracleCallback\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deliveries\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"forward\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"gasSeen\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastData\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastOutput\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastRequest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"mode\",\"outputs\":[{\"internalType\":\"enumReceiver.Mode\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"oracle\",\"outputs\":[{\"internalType\":\"contractOpmlOracle\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reentered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reentry\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumReceiver.Mode\",\"name\":\"mode_\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"reentry_\",\"type\":\"bytes\"}],\"name\":\"set\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	Bin: "0x608034606f57601f610c0d38819003918201601f19168301916001600160401b03831184841017607357808492602094604052833981010312606f57516001600160a01b03811690819003606f575f80546001600160a01b031916919091179055604051610b8590816100888239f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610022575b3615610018575f80fd5b610020610aa0565b005b5f3560e01c80626e75ec146100e0578063295a5212146100db5780633f09775e146100d657806357ba48e9146100d15780636fadcf72146100cc5780637dc0d1d0146100c75780638178fbfa146100c257806396448fd7146100bd57806397228a7e146100b8578063b0347814146100b3578063b344d769146100ae5763cd9deaca0361000e57610792565b6106ed565b6105a9565b610504565b6103d7565b6103ba565b610393565b610316565b6102cb565b6102a9565b61027e565b610182565b90600182811c92168015610113575b60208310146100ff57565b634e487b7160e01b5f52602260045260245ffd5b91607f16916100f4565b634e487b7160e01b5f52604160045260245ffd5b90601f8019910116810190811067ffffffffffffffff82111761015357604052565b61011d565b602060409281835280519182918282860152018484015e5f828201840152601f01601f1916010190565b3461025c575f36600319011261025c576040515f6007546101a2816100e5565b808452906001811690811561023857506001146101da575b6101d6836101ca81850382610131565b60405191829182610158565b0390f35b60075f9081527fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c688939250905b80821061021e575090915081016020016101ca6101ba565b919260018160209254838588010152019101909291610206565b60ff191660208086019190915291151560051b840190910191506101ca90506101ba565b5f80fd5b6006111561026a57565b634e487b7160e01b5f52602160045260245ffd5b3461025c575f36600319011261025c5760ff5f5460a01c16604051600682101561026a576020918152f35b3461025c575f36600319011261025c57602060ff600254166040519015158152f35b3461025c575f36600319011261025c576020600354604051908152f35b9181601f8401121561025c5782359167ffffffffffffffff831161025c576020838186019501011161025c57565b604036600319011261025c576004356001600160a01b038116810361025c5760243567ffffffffffffffff811161025c575f91610358839236906004016102e8565b908160405192839283378101848152039134905af16103756107af565b901561038b576101d69060405191829182610158565b602081519101fd5b3461025c575f36600319011261025c575f546040516001600160a01b039091168152602090f35b3461025c575f36600319011261025c576020600454604051908152f35b3461025c57604036600319011261025c57600435600681101561025c5760243567ffffffffffffffff811161025c576104149036906004016102e8565b919067ffffffffffffffff831161015357610439836104346001546100e5565b6107ee565b5f90601f841160011461047e57928061046b92610020955f92610473575b50508160011b915f199060031b1c19161790565b600155610a57565b013590505f80610457565b60015f52601f198416917fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6925f5b8181106104ec57509160019391866100209794106104d3575b505050811b01600155610a57565b01355f19600384901b60f8161c191690555f80806104c5565b919360206001819287870135815501950192016104ac565b3461025c575f36600319011261025c576040515f600654610524816100e5565b8084529060018116908115610238575060011461054b576101d6836101ca81850382610131565b60065f9081527ff652222313e28459528d920b65115c16c04f3efc82aaedc97be59f3f377c0d3f939250905b80821061058f575090915081016020016101ca6101ba565b919260018160209254838588010152019101909291610577565b3461025c57606036600319011261025c5760243567ffffffffffffffff811161025c576105da9036906004016102e8565b9060443567ffffffffffffffff811161025c576105fb9036906004016102e8565b925a9261060d5f5460ff9060a01c1690565b61061681610260565b600181146106bc5761062781610260565b600281146106b65761063881610260565b600381146106af5761064981610260565b600481146106a8576100209561068b9460058361066861068695610260565b1461069b575b61068161067c600354610a7e565b600355565b6108ab565b610981565b610696600435600555565b600455565b6106a3610ac4565b61066e565b620f42405ffd5b620f42405ff35b5b6106b7565b60405162461bcd60e51b81526020600482015260096024820152686e6f207468616e6b7360b81b6044820152606490fd5b3461025c575f36600319011261025c576040515f60015461070d816100e5565b80845290600181169081156102385750600114610734576101d6836101ca81850382610131565b60015f9081527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6939250905b808210610778575090915081016020016101ca6101ba565b919260018160209254838588010152019101909291610760565b3461025c575f36600319011261025c576020600554604051908152f35b3d156107e9573d9067ffffffffffffffff821161015357604051916107de601f8201601f191660200184610131565b82523d5f602084013e565b606090565b90601f82116107fb575050565b808211610806575050565b60015f5260205f206020601f830160051c9210610845575b81601f9101920160051c03905f5b82811061083857505050565b5f8282015560010161082c565b5f915061081e565b919091601f831161085e575b505050565b81831161086a57505050565b5f5260205f206020601f830160051c92106108a3575b81601f9101920160051c03905f5b82811015610859575f8282015560010161088e565b5f9150610880565b919067ffffffffffffffff8111610153576108d2816108cb6007546100e5565b600761084d565b5f601f82116001146109045781906108ff93945f926104735750508160011b915f199060031b1c19161790565b600755565b60075f52601f198216937fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c688915f5b8681106109695750836001959610610950575b505050811b01600755565b01355f19600384901b60f8161c191690555f8080610945565b90926020600181928686013581550194019101610932565b919067ffffffffffffffff8111610153576109a8816109a16006546100e5565b600661084d565b5f601f82116001146109da5781906109d593945f926104735750508160011b915f199060031b1c19161790565b600655565b60065f52601f198216937ff652222313e28459528d920b65115c16c04f3efc82aaedc97be59f3f377c0d3f915f5b868110610a3f5750836001959610610a26575b505050811b01600655565b01355f19600384901b60f8161c191690555f8080610a1b565b90926020600181928686013581550194019101610a08565b600681101561026a575f805460ff60a01b191660a09290921b60ff60a01b16919091179055565b5f198114610a8c5760010190565b634e487b7160e01b5f52601160045260245ffd5b60ff5f5460a01c16600681101561026a57600514610aba57565b610ac2610ac4565b565b60018060a01b035f54166040515f600154610ade816100e5565b9060018116908115610b6e5750600114610b1d575b50610ac292825f8094819403925af1610b0a6107af565b5060ff8019600254169115151617600255565b905060015f527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf65f905b828210610b5a5750508101610ac2610af3565b600181602092548487015201910190610b47565b60ff19168452508015150282019050610ac2610af356",
}

// ReceiverABI is the input ABI used to generate the binding from.
// Deprecated: Use ReceiverMetaData.ABI instead.
var ReceiverABI = ReceiverMetaData.ABI

// ReceiverBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ReceiverMetaData.Bin instead.
var ReceiverBin = ReceiverMetaData.Bin

// DeployReceiver deploys a new Ethereum contract, binding an instance of Receiver to it.
func DeployReceiver(auth *bind.TransactOpts, backend bind.ContractBackend, oracle_ common.Address) (common.Address, *types.Transaction, *Receiver, error) {
	parsed, err := ReceiverMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ReceiverBin), backend, oracle_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &Receiver{ReceiverCaller: ReceiverCaller{contract: contract}, ReceiverTransactor: ReceiverTransactor{contract: contract}, ReceiverFilterer: ReceiverFilterer{contract: contract}}, nil
}

// Receiver is an auto generated Go binding around an Ethereum contract.
type Receiver struct {
	ReceiverCaller     // Read-only binding to the contract
	ReceiverTransactor // Write-only binding to the contract
	ReceiverFilterer   // Log filterer for contract events
}

// ReceiverCaller is an auto generated read-only Go binding around an Ethereum contract.
type ReceiverCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ReceiverTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ReceiverTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ReceiverFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ReceiverFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ReceiverSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ReceiverSession struct {
	Contract     *Receiver         // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ReceiverCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ReceiverCallerSession struct {
	Contract *ReceiverCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts   // Call options to use throughout this session
}

// ReceiverTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ReceiverTransactorSession struct {
	Contract     *ReceiverTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts   // Transaction auth options to use throughout this session
}

// ReceiverRaw is an auto generated low-level Go binding around an Ethereum contract.
type ReceiverRaw struct {
	Contract *Receiver // Generic contract binding to access the raw methods on
}

// ReceiverCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ReceiverCallerRaw struct {
	Contract *ReceiverCaller // Generic read-only contract binding to access the raw methods on
}

// ReceiverTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ReceiverTransactorRaw struct {
	Contract *ReceiverTransactor // Generic write-only contract binding to access the raw methods on
}

// NewReceiver creates a new instance of Receiver, bound to a specific deployed contract.
func NewReceiver(address common.Address, backend bind.ContractBackend) (*Receiver, error) {
	contract, err := bindReceiver(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &Receiver{ReceiverCaller: ReceiverCaller{contract: contract}, ReceiverTransactor: ReceiverTransactor{contract: contract}, ReceiverFilterer: ReceiverFilterer{contract: contract}}, nil
}

// NewReceiverCaller creates a new read-only instance of Receiver, bound to a specific deployed contract.
func NewReceiverCaller(address common.Address, caller bind.ContractCaller) (*ReceiverCaller, error) {
	contract, err := bindReceiver(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ReceiverCaller{contract: contract}, nil
}

// NewReceiverTransactor creates a new write-only instance of Receiver, bound to a specific deployed contract.
func NewReceiverTransactor(address common.Address, transactor bind.ContractTransactor) (*ReceiverTransactor, error) {
	contract, err := bindReceiver(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ReceiverTransactor{contract: contract}, nil
}

// NewReceiverFilterer creates a new log filterer instance of Receiver, bound to a specific deployed contract.
func NewReceiverFilterer(address common.Address, filterer bind.ContractFilterer) (*ReceiverFilterer, error) {
	contract, err := bindReceiver(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ReceiverFilterer{contract: contract}, nil
}

// bindReceiver binds a generic wrapper to an already deployed contract.
func bindReceiver(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ReceiverMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Receiver *ReceiverRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Receiver.Contract.ReceiverCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Receiver *ReceiverRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Receiver.Contract.ReceiverTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Receiver *ReceiverRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Receiver.Contract.ReceiverTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Receiver *ReceiverCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Receiver.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Receiver *ReceiverTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Receiver.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Receiver *ReceiverTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Receiver.Contract.contract.Transact(opts, method, params...)
}

// Deliveries is a free data retrieval call binding the contract method 0x57ba48e9.
//
// Solidity: function deliveries() view returns(uint256)
func (_Receiver *ReceiverCaller) Deliveries(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "deliveries")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Deliveries is a free data retrieval call binding the contract method 0x57ba48e9.
//
// Solidity: function deliveries() view returns(uint256)
func (_Receiver *ReceiverSession) Deliveries() (*big.Int, error) {
	return _Receiver.Contract.Deliveries(&_Receiver.CallOpts)
}

// Deliveries is a free data retrieval call binding the contract method 0x57ba48e9.
//
// Solidity: function deliveries() view returns(uint256)
func (_Receiver *ReceiverCallerSession) Deliveries() (*big.Int, error) {
	return _Receiver.Contract.Deliveries(&_Receiver.CallOpts)
}

// GasSeen is a free data retrieval call binding the contract method 0x8178fbfa.
//
// Solidity: function gasSeen() view returns(uint256)
func (_Receiver *ReceiverCaller) GasSeen(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "gasSeen")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// GasSeen is a free data retrieval call binding the contract method 0x8178fbfa.
//
// Solidity: function gasSeen() view returns(uint256)
func (_Receiver *ReceiverSession) GasSeen() (*big.Int, error) {
	return _Receiver.Contract.GasSeen(&_Receiver.CallOpts)
}

// GasSeen is a free data retrieval call binding the contract method 0x8178fbfa.
//
// Solidity: function gasSeen() view returns(uint256)
func (_Receiver *ReceiverCallerSession) GasSeen() (*big.Int, error) {
	return _Receiver.Contract.GasSeen(&_Receiver.CallOpts)
}

// LastData is a free data retrieval call binding the contract method 0x006e75ec.
//
// Solidity: function lastData() view returns(bytes)
func (_Receiver *ReceiverCaller) LastData(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "lastData")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// LastData is a free data retrieval call binding the contract method 0x006e75ec.
//
// Solidity: function lastData() view returns(bytes)
func (_Receiver *ReceiverSession) LastData() ([]byte, error) {
	return _Receiver.Contract.LastData(&_Receiver.CallOpts)
}

// LastData is a free data retrieval call binding the contract method 0x006e75ec.
//
// Solidity: function lastData() view returns(bytes)
func (_Receiver *ReceiverCallerSession) LastData() ([]byte, error) {
	return _Receiver.Contract.LastData(&_Receiver.CallOpts)
}

// LastOutput is a free data retrieval call binding the contract method 0x97228a7e.
//
// Solidity: function lastOutput() view returns(bytes)
func (_Receiver *ReceiverCaller) LastOutput(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "lastOutput")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// LastOutput is a free data retrieval call binding the contract method 0x97228a7e.
//
// Solidity: function lastOutput() view returns(bytes)
func (_Receiver *ReceiverSession) LastOutput() ([]byte, error) {
	return _Receiver.Contract.LastOutput(&_Receiver.CallOpts)
}

// LastOutput is a free data retrieval call binding the contract method 0x97228a7e.
//
// Solidity: function lastOutput() view returns(bytes)
func (_Receiver *ReceiverCallerSession) LastOutput() ([]byte, error) {
	return _Receiver.Contract.LastOutput(&_Receiver.CallOpts)
}

// LastRequest is a free data retrieval call binding the contract method 0xcd9deaca.
//
// Solidity: function lastRequest() view returns(uint256)
func (_Receiver *ReceiverCaller) LastRequest(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "lastRequest")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// LastRequest is a free data retrieval call binding the contract method 0xcd9deaca.
//
// Solidity: function lastRequest() view returns(uint256)
func (_Receiver *ReceiverSession) LastRequest() (*big.Int, error) {
	return _Receiver.Contract.LastRequest(&_Receiver.CallOpts)
}

// LastRequest is a free data retrieval call binding the contract method 0xcd9deaca.
//
// Solidity: function lastRequest() view returns(uint256)
func (_Receiver *ReceiverCallerSession) LastRequest() (*big.Int, error) {
	return _Receiver.Contract.LastRequest(&_Receiver.CallOpts)
}

// Mode is a free data retrieval call binding the contract method 0x295a5212.
//
// Solidity: function mode() view returns(uint8)
func (_Receiver *ReceiverCaller) Mode(opts *bind.CallOpts) (uint8, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "mode")

	if err != nil {
		return *new(uint8), err
	}

	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)

	return out0, err

}

// Mode is a free data retrieval call binding the contract method 0x295a5212.
//
// Solidity: function mode() view returns(uint8)
func (_Receiver *ReceiverSession) Mode() (uint8, error) {
	return _Receiver.Contract.Mode(&_Receiver.CallOpts)
}

// Mode is a free data retrieval call binding the contract method 0x295a5212.
//
// Solidity: function mode() view returns(uint8)
func (_Receiver *ReceiverCallerSession) Mode() (uint8, error) {
	return _Receiver.Contract.Mode(&_Receiver.CallOpts)
}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_Receiver *ReceiverCaller) Oracle(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "oracle")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_Receiver *ReceiverSession) Oracle() (common.Address, error) {
	return _Receiver.Contract.Oracle(&_Receiver.CallOpts)
}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_Receiver *ReceiverCallerSession) Oracle() (common.Address, error) {
	return _Receiver.Contract.Oracle(&_Receiver.CallOpts)
}

// Reentered is a free data retrieval call binding the contract method 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (_Receiver *ReceiverCaller) Reentered(opts *bind.CallOpts) (bool, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "reentered")

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Reentered is a free data retrieval call binding the contract method 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (_Receiver *ReceiverSession) Reentered() (bool, error) {
	return _Receiver.Contract.Reentered(&_Receiver.CallOpts)
}

// Reentered is a free data retrieval call binding the contract method 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (_Receiver *ReceiverCallerSession) Reentered() (bool, error) {
	return _Receiver.Contract.Reentered(&_Receiver.CallOpts)
}

// Reentry is a free data retrieval call binding the contract method 0xb344d769.
//
// Solidity: function reentry() view returns(bytes)
func (_Receiver *ReceiverCaller) Reentry(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "reentry")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// Reentry is a free data retrieval call binding the contract method 0xb344d769.
//
// Solidity: function reentry() view returns(bytes)
func (_Receiver *ReceiverSession) Reentry() ([]byte, error) {
	return _Receiver.Contract.Reentry(&_Receiver.CallOpts)
}

// Reentry is a free data retrieval call binding the contract method 0xb344d769.
//
// Solidity: function reentry() view returns(bytes)
func (_Receiver *ReceiverCallerSession) Reentry() ([]byte, error) {
	return _Receiver.Contract.Reentry(&_Receiver.CallOpts)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes data) returns()
func (_Receiver *ReceiverTransactor) AiOracleCallback(opts *bind.TransactOpts, requestId *big.Int, output []byte, data []byte) (*types.Transaction, error) {
	return _Receiver.contract.Transact(opts, "aiOracleCallback", requestId, output, data)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes data) returns()
func (_Receiver *ReceiverSession) AiOracleCallback(requestId *big.Int, output []byte, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.AiOracleCallback(&_Receiver.TransactOpts, requestId, output, data)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes data) returns()
func (_Receiver *ReceiverTransactorSession) AiOracleCallback(requestId *big.Int, output []byte, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.AiOracleCallback(&_Receiver.TransactOpts, requestId, output, data)
}

// Forward is a paid mutator transaction binding the contract method 0x6fadcf72.
//
// Solidity: function forward(address target, bytes data) payable returns(bytes)
func (_Receiver *ReceiverTransactor) Forward(opts *bind.TransactOpts, target common.Address, data []byte) (*types.Transaction, error) {
	return _Receiver.contract.Transact(opts, "forward", target, data)
}

// Forward is a paid mutator transaction binding the contract method 0x6fadcf72.
//
// Solidity: function forward(address target, bytes data) payable returns(bytes)
func (_Receiver *ReceiverSession) Forward(target common.Address, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Forward(&_Receiver.TransactOpts, target, data)
}

// Forward is a paid mutator transaction binding the contract method 0x6fadcf72.
//
// Solidity: function forward(address target, bytes data) payable returns(bytes)
func (_Receiver *ReceiverTransactorSession) Forward(target common.Address, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Forward(&_Receiver.TransactOpts, target, data)
}

// Set is a paid mutator transaction binding the contract method 0x96448fd7.
//
// Solidity: function set(uint8 mode_, bytes reentry_) returns()
func (_Receiver *ReceiverTransactor) Set(opts *bind.TransactOpts, mode_ uint8, reentry_ []byte) (*types.Transaction, error) {
	return _Receiver.contract.Transact(opts, "set", mode_, reentry_)
}

// Set is a paid mutator transaction binding the contract method 0x96448fd7.
//
// Solidity: function set(uint8 mode_, bytes reentry_) returns()
func (_Receiver *ReceiverSession) Set(mode_ uint8, reentry_ []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Set(&_Receiver.TransactOpts, mode_, reentry_)
}

// Set is a paid mutator transaction binding the contract method 0x96448fd7.
//
// Solidity: function set(uint8 mode_, bytes reentry_) returns()
func (_Receiver *ReceiverTransactorSession) Set(mode_ uint8, reentry_ []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Set(&_Receiver.TransactOpts, mode_, reentry_)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Receiver *ReceiverTransactor) Receive(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Receiver.contract.RawTransact(opts, nil) // calldata is disallowed for receive function
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Receiver *ReceiverSession) Receive() (*types.Transaction, error) {
	return _Receiver.Contract.Receive(&_Receiver.TransactOpts)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Receiver *ReceiverTransactorSession) Receive() (*types.Transaction, error) {
	return _Receiver.Contract.Receive(&_Receiver.TransactOpts)
}

// ToyStepVerifierMetaData contains all meta data concerning the ToyStepVerifier contract.
var ToyStepVerifierMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"BadWitness\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"compute\",\"outputs\":[{\"internalType\":\"int64\",\"name\":\"value\",\"type\":\"int64\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x6080806040523460135760dd908160188239f35b5f80fdfe60808060405260043610156011575f80fd5b5f3560e01c632a1d44c9146023575f80fd5b3460ca5736600319016101c0811260ca576101201360ca576101643563ffffffff81160360ca576101843567ffffffffffffffff81160360ca576101a4359067ffffffffffffffff821160ca573660238301121560ca57816004013567ffffffffffffffff811160ca578083019036602483011160ca5760400360ce576040908390031260ca5760248201358060070b80910360ca57604092604491835201356020820152f35b5f80fd5b6342525deb60e11b5f5260045ffd",
}

// ToyStepVerifierABI is the input ABI used to generate the binding from.
// Deprecated: Use ToyStepVerifierMetaData.ABI instead.
var ToyStepVerifierABI = ToyStepVerifierMetaData.ABI

// ToyStepVerifierBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ToyStepVerifierMetaData.Bin instead.
var ToyStepVerifierBin = ToyStepVerifierMetaData.Bin

// DeployToyStepVerifier deploys a new Ethereum contract, binding an instance of ToyStepVerifier to it.
func DeployToyStepVerifier(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *ToyStepVerifier, error) {
	parsed, err := ToyStepVerifierMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ToyStepVerifierBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ToyStepVerifier{ToyStepVerifierCaller: ToyStepVerifierCaller{contract: contract}, ToyStepVerifierTransactor: ToyStepVerifierTransactor{contract: contract}, ToyStepVerifierFilterer: ToyStepVerifierFilterer{contract: contract}}, nil
}

// ToyStepVerifier is an auto generated Go binding around an Ethereum contract.
type ToyStepVerifier struct {
	ToyStepVerifierCaller     // Read-only binding to the contract
	ToyStepVerifierTransactor // Write-only binding to the contract
	ToyStepVerifierFilterer   // Log filterer for contract events
}

// ToyStepVerifierCaller is an auto generated read-only Go binding around an Ethereum contract.
type ToyStepVerifierCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ToyStepVerifierTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ToyStepVerifierTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ToyStepVerifierFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ToyStepVerifierFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ToyStepVerifierSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ToyStepVerifierSession struct {
	Contract     *ToyStepVerifier  // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ToyStepVerifierCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ToyStepVerifierCallerSession struct {
	Contract *ToyStepVerifierCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts          // Call options to use throughout this session
}

// ToyStepVerifierTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ToyStepVerifierTransactorSession struct {
	Contract     *ToyStepVerifierTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts          // Transaction auth options to use throughout this session
}

// ToyStepVerifierRaw is an auto generated low-level Go binding around an Ethereum contract.
type ToyStepVerifierRaw struct {
	Contract *ToyStepVerifier // Generic contract binding to access the raw methods on
}

// ToyStepVerifierCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ToyStepVerifierCallerRaw struct {
	Contract *ToyStepVerifierCaller // Generic read-only contract binding to access the raw methods on
}

// ToyStepVerifierTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ToyStepVerifierTransactorRaw struct {
	Contract *ToyStepVerifierTransactor // Generic write-only contract binding to access the raw methods on
}

// NewToyStepVerifier creates a new instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifier(address common.Address, backend bind.ContractBackend) (*ToyStepVerifier, error) {
	contract, err := bindToyStepVerifier(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifier{ToyStepVerifierCaller: ToyStepVerifierCaller{contract: contract}, ToyStepVerifierTransactor: ToyStepVerifierTransactor{contract: contract}, ToyStepVerifierFilterer: ToyStepVerifierFilterer{contract: contract}}, nil
}

// NewToyStepVerifierCaller creates a new read-only instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifierCaller(address common.Address, caller bind.ContractCaller) (*ToyStepVerifierCaller, error) {
	contract, err := bindToyStepVerifier(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifierCaller{contract: contract}, nil
}

// NewToyStepVerifierTransactor creates a new write-only instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifierTransactor(address common.Address, transactor bind.ContractTransactor) (*ToyStepVerifierTransactor, error) {
	contract, err := bindToyStepVerifier(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifierTransactor{contract: contract}, nil
}

// NewToyStepVerifierFilterer creates a new log filterer instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifierFilterer(address common.Address, filterer bind.ContractFilterer) (*ToyStepVerifierFilterer, error) {
	contract, err := bindToyStepVerifier(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifierFilterer{contract: contract}, nil
}

// bindToyStepVerifier binds a generic wrapper to an already deployed contract.
func bindToyStepVerifier(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ToyStepVerifierMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ToyStepVerifier *ToyStepVerifierRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ToyStepVerifier.Contract.ToyStepVerifierCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ToyStepVerifier *ToyStepVerifierRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.ToyStepVerifierTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ToyStepVerifier *ToyStepVerifierRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.ToyStepVerifierTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ToyStepVerifier *ToyStepVerifierCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ToyStepVerifier.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ToyStepVerifier *ToyStepVerifierTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ToyStepVerifier *ToyStepVerifierTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.contract.Transact(opts, method, params...)
}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) , bytes32 , bytes32 , uint32 , uint64 , bytes witness) pure returns(int64 value, uint256 size)
func (_ToyStepVerifier *ToyStepVerifierCaller) Compute(opts *bind.CallOpts, arg0 Model, arg1 [32]byte, arg2 [32]byte, arg3 uint32, arg4 uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	var out []interface{}
	err := _ToyStepVerifier.contract.Call(opts, &out, "compute", arg0, arg1, arg2, arg3, arg4, witness)

	outstruct := new(struct {
		Value int64
		Size  *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Value = *abi.ConvertType(out[0], new(int64)).(*int64)
	outstruct.Size = *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) , bytes32 , bytes32 , uint32 , uint64 , bytes witness) pure returns(int64 value, uint256 size)
func (_ToyStepVerifier *ToyStepVerifierSession) Compute(arg0 Model, arg1 [32]byte, arg2 [32]byte, arg3 uint32, arg4 uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	return _ToyStepVerifier.Contract.Compute(&_ToyStepVerifier.CallOpts, arg0, arg1, arg2, arg3, arg4, witness)
}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) , bytes32 , bytes32 , uint32 , uint64 , bytes witness) pure returns(int64 value, uint256 size)
func (_ToyStepVerifier *ToyStepVerifierCallerSession) Compute(arg0 Model, arg1 [32]byte, arg2 [32]byte, arg3 uint32, arg4 uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	return _ToyStepVerifier.Contract.Compute(&_ToyStepVerifier.CallOpts, arg0, arg1, arg2, arg3, arg4, witness)
}
