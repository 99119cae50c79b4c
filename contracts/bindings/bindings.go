// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

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

// Claim is an auto generated low-level Go binding around an user-defined struct.
type Claim struct {
	RequestId  *big.Int
	ModelId    [32]byte
	InputRoot  [32]byte
	ResultRoot [32]byte
	Operations uint64
	Submitter  common.Address
	Nonce      uint64
	Bond       *big.Int
}

// ClaimState is an auto generated low-level Go binding around an user-defined struct.
type ClaimState struct {
	Status        uint8
	Committed     bool
	PostedAt      uint64
	PostedBlock   uint64
	OpenDemands   uint32
	Deadline      uint64
	DeadlineBlock uint64
	TraceRoot     [32]byte
}

// DigitBountyBounty is an auto generated low-level Go binding around an user-defined struct.
type DigitBountyBounty struct {
	Sponsor common.Address
	Digit   uint64
	Expires uint64
	Prizes  uint32
	Prize   *big.Int
}

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

// NodeState is an auto generated low-level Go binding around an user-defined struct.
type NodeState struct {
	DemandedAt    uint64
	DemandedBlock uint64
	RevealedAt    uint64
	RevealedBlock uint64
	UsedD         uint64
	UsedR         uint64
	Size          uint64
	Demander      common.Address
	Escrow        *big.Int
}

// Params is an auto generated low-level Go binding around an user-defined struct.
type Params struct {
	Window         uint64
	Censorship     uint64
	MinMove        uint64
	ReplayBase     uint64
	ReplayMax      uint64
	ReplayRate     uint64
	BlockTime      uint64
	MinBond        *big.Int
	BaseFeeFloor   uint64
	EscrowMultiple uint16
}

// Request is an auto generated low-level Go binding around an user-defined struct.
type Request struct {
	Requester        common.Address
	Nonce            uint64
	ModelId          [32]byte
	InputRoot        [32]byte
	Fee              *big.Int
	MinBond          *big.Int
	Deadline         uint64
	Submitter        common.Address
	ExclusiveUntil   uint64
	Callback         common.Address
	CallbackGas      uint64
	CallbackDataHash [32]byte
}

// DigitBountyMetaData contains all meta data concerning the DigitBounty contract.
var DigitBountyMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOpmlOracle\",\"name\":\"oracle_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"modelId_\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"answerTime_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"BountyClosed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"BountyOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"NoPrizeLeft\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"NotRefunded\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingOwed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OnlyOracle\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"UnknownRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"sent\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"WrongFunding\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"participant\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"AttemptRefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"participant\",\"type\":\"address\"}],\"name\":\"Attempted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"digit\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"prize\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"prizes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"expires\",\"type\":\"uint64\"}],\"name\":\"BountyCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"participant\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"int64\",\"name\":\"class\",\"type\":\"int64\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"won\",\"type\":\"bool\"}],\"name\":\"Judged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Paid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PrizesReturned\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BOND_PER_PRIZE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"aiOracleCallback\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answerTime\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"picture\",\"type\":\"bytes\"}],\"name\":\"attempt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"bountyOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"digit\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expires\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"prizes\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"prize\",\"type\":\"uint96\"}],\"internalType\":\"structDigitBounty.Bounty\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"digit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"prize\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"prizes\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"expires\",\"type\":\"uint64\"}],\"name\":\"createBounty\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"modelId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"oracle\",\"outputs\":[{\"internalType\":\"contractIOpmlOracle\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"owed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"returnPrizes\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	Bin: "0x60e0346100d057601f61168838819003918201601f19168301916001600160401b038311848410176100d4578084926060946040528339810103126100d0578051906001600160a01b03821682036100d0576020810151604090910151916001600160401b03831683036100d05760805260a05260c05260405161159f90816100e98239608051818181601c01528181610523015281816107850152818161096501528181610b5e0152610d56015260a0518181816102e00152610e91015260c05181818161011101526102710152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe608080604052600436101561005b575b50361561001a575f80fd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361004c57005b6380fee10560e01b5f5260045ffd5b5f905f3560e01c90816301ffc9a7146111805750806335081afc146110b657806340c6653014610eb457806343cdaad214610e7a57806351cff8d914610cce578063648a200e14610a5f5780637d21bd56146109945780637dc0d1d01461094f5780639df731e514610933578063b03478141461072c578063df18e047146106f3578063e490e3b6146101385763e6a789ba0361000f573461013557806003193601126101355760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b506040366003190112610135576004356024356001600160401b0381116105d7576101679036906004016111e9565b91600161017382611216565b50019283546001600160401b03811642116106dc5760401c63ffffffff1680156106c857845463ffffffff60401b19165f1990910160401b63ffffffff60401b16178455600154916001600160401b038316926001600160401b0384146106b4576001600160401b036001850116906001600160401b031916176001556101ff820160091c9081156106ab575b60405183860192600581901b820189885b83821061066e575050507fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647905b60018111610619575050516c03fffffffffffffffffffffffc6001600160801b0334169754605e1c166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b038311610605576040519661018088018881106001600160401b038211176105f157906001600160401b039493929160405230895260208901527f00000000000000000000000000000000000000000000000000000000000000006040890152606088015288608088015260a08701521660c08501528660e08501528661010085015230610120850152620186a06101408501527fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47061016085015260405160208101906103718287611438565b61018081526103826101a0826112cc565b519020956001600160801b036001896104106001600160401b038b60408051946103ab866112b1565b338652838a1660208088019182528388019a8b5293825260029093522093518454915167ffffffffffffffff60a01b931660a090811b939093166001600160e01b03199092169286901b8690031667ffffffffffffffff60a01b191691909117178255565b019151166001600160801b03198254161790558533917f312aca32b927e5ee9ac5b9ec95a7ff8510683651c3ec0bf216db13b4ce4770ae8980a48560409485519361045b87866112cc565b60018552601f198701835b8181106105db575050610478816112fc565b93610485885195866112cc565b81855236106105d7578060209283860137830101526104a382611500565b526104ad81611500565b508251809263ce60ff0760e01b82526104cf6101c48301916004840190611438565b6101c061018483015282518091526101e482019060206101e48260051b85010194019188905b828210610592575050505080820360031981016101a483015291869052602091820181346001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015610588576020945061055b575b5051908152f35b61057a90843d8611610581575b61057281836112cc565b8101906112ed565b505f610554565b503d610568565b82513d86823e3d90fd5b9193509193602080806001936101e3198a82030186528189518051918291828552018484015e8d838284010152601f80199101160101960192019201859391926104f5565b8280fd5b606060208289018101919091528b955001610466565b634e487b7160e01b8c52604160045260248cfd5b634e487b7160e01b8a52601160045260248afd5b6001811661065d575b600581901b830183805b82821061064a5750505060011c90808a52602052604089209061023e565b602060409182842081520191019061062c565b808260019260051b85015201610622565b6102008160019289038281105f146106a157808287378083039036908701375b8185208460051b88015201910190610211565b508181863761068e565b60019150610200565b634e487b7160e01b87526011600452602487fd5b632a51010560e21b86526004839052602486fd5b6001623dfa5f60e11b031986526004839052602486fd5b5034610135576020366003190112610135576020906040906001600160a01b0361071b6111d3565b168152600383522054604051908152f35b5034610135576060366003190112610135576004356024356001600160401b0381116105d7576107609036906004016111e9565b91906044356001600160401b03811161092f576107819036906004016111e9565b50507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361092057916107bd8261150d565b9060208201906107d66001600160401b03835116611216565b50948691600891825b6108b9575050507f8cb3ccb1a1eaa995aa2a93fa051a4af00e554f355362111dfe3ce328bc03980e916001600160401b03806040931660070b9181885460a01c1660070b831497885f1461087c5760016001600160601b0391015460601c1660018060a01b038751168a52600360205261085d858b20918254611289565b90555b51169360018060a01b039051169582519182526020820152a480f35b60016108b4910161089563ffffffff8254881c16611421565b63ffffffff60401b82549160401b169063ffffffff60401b1916179055565b610860565b9091925f1984018481116106055783111561090c5760081b67ffffffffffffff00168184015f19013560f81c179280156108f8575f19019190826107df565b634e487b7160e01b89526011600452602489fd5b634e487b7160e01b89526032600452602489fd5b6380fee10560e01b8452600484fd5b8480fd5b5034610135578060031936011261013557602060405160048152f35b50346101355780600319360112610135576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101355760203660031901126101355760806040516109b481611296565b828152826020820152826040820152826060820152015260a06109d8600435611216565b506001600160601b036040516109ed81611296565b63ffffffff8354916001600160401b0360018080891b038516968784528260208501968a1c16865201549381604084019181871683528760806060870196888a60401c168852019760601c16875260405198895251166020880152511660408601525116606084015251166080820152f35b503461013557610180366003190112610135576040516020810190610a9581610a8784611317565b03601f1981018352826112cc565b519020610aa18161150d565b816020820191610ad46001610abf6001600160401b03865116611216565b500161089563ffffffff825460401c16611421565b7f44da1951de01c8e9a50518b43b3c8b6b2379dab14d3f720dfc3aefa8ba1d776e60206001600160801b036001600160401b0360408501968288511660018060a01b038751168b5260038552610b2f60408c20918254611289565b905551169360018060a01b03905116955116604051908152a4604051635cf81ccb60e01b8152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690602081602481855afa8015610cc3578490610c90575b6002915003610c33575b602060249160405192838092635cf81ccb60e01b82528660048301525afa8015610c28578390610bf1575b6002915003610bdf575080f35b634417538160e01b8252600452602490fd5b506020813d602011610c20575b81610c0b602093836112cc565b81010312610c1c5760029051610bd2565b5f80fd5b3d9150610bfe565b6040513d85823e3d90fd5b803b156105d757604051633245100760e11b81528390818180610c5860048201611317565b038183875af18015610c8557610c70575b5050610ba7565b81610c7a916112cc565b6105d757825f610c69565b6040513d84823e3d90fd5b506020813d602011610cbb575b81610caa602093836112cc565b81010312610c1c5760029051610b9d565b3d9150610c9d565b6040513d86823e3d90fd5b5034610c1c576020366003190112610c1c57610ce86111d3565b6001600160a01b0381165f818152600360205260409020549291908315610e6b57805f5260036020525f60408120557f737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc4896020604051868152a26040516370a0823160e01b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690602081602481855afa908115610e2e575f91610e39575b50610de9575b508180809481935af13d15610de4573d610db5816112fc565b90610dc360405192836112cc565b81528260203d92013e5b15610dd55780f35b6307a4ced160e51b8152600490fd5b610dcd565b803b15610c1c575f80916024604051809481936351cff8d960e01b83523060048401525af18015610e2e5715610d9c57610e269192505f906112cc565b5f905f610d9c565b6040513d5f823e3d90fd5b90506020813d602011610e63575b81610e54602093836112cc565b81010312610c1c57515f610d96565b3d9150610e47565b631e5f6e9560e21b5f5260045ffd5b34610c1c575f366003190112610c1c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b6080366003190112610c1c576004356001600160401b038116809103610c1c57602435906001600160601b038216809203610c1c576044359063ffffffff8216809203610c1c576064356001600160401b038116809103610c1c57610f198385611262565b8034148015906110ae575b61109857505f549260405194610f3986611296565b33865260208601958487526040810190848252606081019084825260808101918483526801000000000000000089101561108457600189015f55610f7c89611216565b91909161107157915181549a516001600160e01b0319909b166001600160a01b03919091161760a09a909a1b67ffffffffffffffff60a01b169990991789556020986110099163ffffffff916001600160401b03906001019551166001600160401b03198654161785555116839063ffffffff60401b82549160401b169063ffffffff60401b1916179055565b518154906001600160601b0360601b9060601b16906001600160601b0360601b19161790556040519384528584015260408301526060820152817fb90c9063646c70c20d40378921946052841700690a71405f34aad573d39d20d060803393a3604051908152f35b634e487b7160e01b5f525f60045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b6346da3a2760e01b5f523460045260245260445ffd5b508015610f24565b34610c1c576020366003190112610c1c576004356110d381611216565b50600181018054906001600160401b03821642111561116d577f9dec57d383a32b3ef7ec4944e19075ffaf74991b64fc911c2568bad48449f0e692611130836001600160601b0363ffffffff60209660401c169160601c16611262565b825463ffffffff60401b1916909255546001600160a01b03165f90815260038352604090208054611162908390611289565b9055604051908152a2005b83631e50ce9d60e01b5f5260045260245ffd5b34610c1c576020366003190112610c1c576004359063ffffffff60e01b8216809203610c1c57602091632c0d1e0560e21b81149081156111c2575b5015158152f35b6301ffc9a760e01b149050836111bb565b600435906001600160a01b0382168203610c1c57565b9181601f84011215610c1c578235916001600160401b038311610c1c5760208381860195010111610c1c57565b5f5481101561124e575f80805260019190911b7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630191565b634e487b7160e01b5f52603260045260245ffd5b8181029291811591840414171561127557565b634e487b7160e01b5f52601160045260245ffd5b9190820180921161127557565b60a081019081106001600160401b0382111761108457604052565b606081019081106001600160401b0382111761108457604052565b90601f801991011681019081106001600160401b0382111761108457604052565b90816020910312610c1c575190565b6001600160401b03811161108457601f01601f191660200190565b610180810191906004356001600160a01b03811690819003610c1c5781526024356001600160401b038116809103610c1c576020820152604435604082015260643560608201526084356001600160801b038116809103610c1c57608082015260a4356001600160801b038116809103610c1c5760a082015260c4356001600160401b038116809103610c1c5760c082015260e4356001600160a01b03811690819003610c1c5760e0820152610104356001600160401b038116809103610c1c57610100820152610124356001600160a01b03811690819003610c1c57610120820152610144356001600160401b038116809103610c1c5761014082015261016061016435910152565b63ffffffff1663ffffffff81146112755760010190565b610160809160018060a01b0381511684526001600160401b03602082015116602085015260408101516040850152606081015160608501526001600160801b0360808201511660808501526001600160801b0360a08201511660a08501526001600160401b0360c08201511660c085015260018060a01b0360e08201511660e08501526001600160401b036101008201511661010085015260018060a01b03610120820151166101208501526001600160401b03610140820151166101408501520151910152565b80511561124e5760200190565b905f6040805161151c816112b1565b8281528260208201520152815f52600260205260405f2091604051611540816112b1565b6001600160801b0360018554956001600160401b03828060a01b0388169788865260a01c1660208501520154166040820152921561158d575f5260026020525f6001604082208281550155565b631f79bbe760e01b5f5260045260245ffd",
}

// DigitBountyABI is the input ABI used to generate the binding from.
// Deprecated: Use DigitBountyMetaData.ABI instead.
var DigitBountyABI = DigitBountyMetaData.ABI

// DigitBountyBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use DigitBountyMetaData.Bin instead.
var DigitBountyBin = DigitBountyMetaData.Bin

// DeployDigitBounty deploys a new Ethereum contract, binding an instance of DigitBounty to it.
func DeployDigitBounty(auth *bind.TransactOpts, backend bind.ContractBackend, oracle_ common.Address, modelId_ [32]byte, answerTime_ uint64) (common.Address, *types.Transaction, *DigitBounty, error) {
	parsed, err := DigitBountyMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(DigitBountyBin), backend, oracle_, modelId_, answerTime_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &DigitBounty{DigitBountyCaller: DigitBountyCaller{contract: contract}, DigitBountyTransactor: DigitBountyTransactor{contract: contract}, DigitBountyFilterer: DigitBountyFilterer{contract: contract}}, nil
}

// DigitBounty is an auto generated Go binding around an Ethereum contract.
type DigitBounty struct {
	DigitBountyCaller     // Read-only binding to the contract
	DigitBountyTransactor // Write-only binding to the contract
	DigitBountyFilterer   // Log filterer for contract events
}

// DigitBountyCaller is an auto generated read-only Go binding around an Ethereum contract.
type DigitBountyCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// DigitBountyTransactor is an auto generated write-only Go binding around an Ethereum contract.
type DigitBountyTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// DigitBountyFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type DigitBountyFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// DigitBountySession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type DigitBountySession struct {
	Contract     *DigitBounty      // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// DigitBountyCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type DigitBountyCallerSession struct {
	Contract *DigitBountyCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts      // Call options to use throughout this session
}

// DigitBountyTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type DigitBountyTransactorSession struct {
	Contract     *DigitBountyTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts      // Transaction auth options to use throughout this session
}

// DigitBountyRaw is an auto generated low-level Go binding around an Ethereum contract.
type DigitBountyRaw struct {
	Contract *DigitBounty // Generic contract binding to access the raw methods on
}

// DigitBountyCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type DigitBountyCallerRaw struct {
	Contract *DigitBountyCaller // Generic read-only contract binding to access the raw methods on
}

// DigitBountyTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type DigitBountyTransactorRaw struct {
	Contract *DigitBountyTransactor // Generic write-only contract binding to access the raw methods on
}

// NewDigitBounty creates a new instance of DigitBounty, bound to a specific deployed contract.
func NewDigitBounty(address common.Address, backend bind.ContractBackend) (*DigitBounty, error) {
	contract, err := bindDigitBounty(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &DigitBounty{DigitBountyCaller: DigitBountyCaller{contract: contract}, DigitBountyTransactor: DigitBountyTransactor{contract: contract}, DigitBountyFilterer: DigitBountyFilterer{contract: contract}}, nil
}

// NewDigitBountyCaller creates a new read-only instance of DigitBounty, bound to a specific deployed contract.
func NewDigitBountyCaller(address common.Address, caller bind.ContractCaller) (*DigitBountyCaller, error) {
	contract, err := bindDigitBounty(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &DigitBountyCaller{contract: contract}, nil
}

// NewDigitBountyTransactor creates a new write-only instance of DigitBounty, bound to a specific deployed contract.
func NewDigitBountyTransactor(address common.Address, transactor bind.ContractTransactor) (*DigitBountyTransactor, error) {
	contract, err := bindDigitBounty(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &DigitBountyTransactor{contract: contract}, nil
}

// NewDigitBountyFilterer creates a new log filterer instance of DigitBounty, bound to a specific deployed contract.
func NewDigitBountyFilterer(address common.Address, filterer bind.ContractFilterer) (*DigitBountyFilterer, error) {
	contract, err := bindDigitBounty(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &DigitBountyFilterer{contract: contract}, nil
}

// bindDigitBounty binds a generic wrapper to an already deployed contract.
func bindDigitBounty(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := DigitBountyMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_DigitBounty *DigitBountyRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _DigitBounty.Contract.DigitBountyCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_DigitBounty *DigitBountyRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _DigitBounty.Contract.DigitBountyTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_DigitBounty *DigitBountyRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _DigitBounty.Contract.DigitBountyTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_DigitBounty *DigitBountyCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _DigitBounty.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_DigitBounty *DigitBountyTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _DigitBounty.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_DigitBounty *DigitBountyTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _DigitBounty.Contract.contract.Transact(opts, method, params...)
}

// BONDPERPRIZE is a free data retrieval call binding the contract method 0x9df731e5.
//
// Solidity: function BOND_PER_PRIZE() view returns(uint256)
func (_DigitBounty *DigitBountyCaller) BONDPERPRIZE(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _DigitBounty.contract.Call(opts, &out, "BOND_PER_PRIZE")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// BONDPERPRIZE is a free data retrieval call binding the contract method 0x9df731e5.
//
// Solidity: function BOND_PER_PRIZE() view returns(uint256)
func (_DigitBounty *DigitBountySession) BONDPERPRIZE() (*big.Int, error) {
	return _DigitBounty.Contract.BONDPERPRIZE(&_DigitBounty.CallOpts)
}

// BONDPERPRIZE is a free data retrieval call binding the contract method 0x9df731e5.
//
// Solidity: function BOND_PER_PRIZE() view returns(uint256)
func (_DigitBounty *DigitBountyCallerSession) BONDPERPRIZE() (*big.Int, error) {
	return _DigitBounty.Contract.BONDPERPRIZE(&_DigitBounty.CallOpts)
}

// AnswerTime is a free data retrieval call binding the contract method 0xe6a789ba.
//
// Solidity: function answerTime() view returns(uint64)
func (_DigitBounty *DigitBountyCaller) AnswerTime(opts *bind.CallOpts) (uint64, error) {
	var out []interface{}
	err := _DigitBounty.contract.Call(opts, &out, "answerTime")

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// AnswerTime is a free data retrieval call binding the contract method 0xe6a789ba.
//
// Solidity: function answerTime() view returns(uint64)
func (_DigitBounty *DigitBountySession) AnswerTime() (uint64, error) {
	return _DigitBounty.Contract.AnswerTime(&_DigitBounty.CallOpts)
}

// AnswerTime is a free data retrieval call binding the contract method 0xe6a789ba.
//
// Solidity: function answerTime() view returns(uint64)
func (_DigitBounty *DigitBountyCallerSession) AnswerTime() (uint64, error) {
	return _DigitBounty.Contract.AnswerTime(&_DigitBounty.CallOpts)
}

// BountyOf is a free data retrieval call binding the contract method 0x7d21bd56.
//
// Solidity: function bountyOf(uint256 bounty) view returns((address,uint64,uint64,uint32,uint96))
func (_DigitBounty *DigitBountyCaller) BountyOf(opts *bind.CallOpts, bounty *big.Int) (DigitBountyBounty, error) {
	var out []interface{}
	err := _DigitBounty.contract.Call(opts, &out, "bountyOf", bounty)

	if err != nil {
		return *new(DigitBountyBounty), err
	}

	out0 := *abi.ConvertType(out[0], new(DigitBountyBounty)).(*DigitBountyBounty)

	return out0, err

}

// BountyOf is a free data retrieval call binding the contract method 0x7d21bd56.
//
// Solidity: function bountyOf(uint256 bounty) view returns((address,uint64,uint64,uint32,uint96))
func (_DigitBounty *DigitBountySession) BountyOf(bounty *big.Int) (DigitBountyBounty, error) {
	return _DigitBounty.Contract.BountyOf(&_DigitBounty.CallOpts, bounty)
}

// BountyOf is a free data retrieval call binding the contract method 0x7d21bd56.
//
// Solidity: function bountyOf(uint256 bounty) view returns((address,uint64,uint64,uint32,uint96))
func (_DigitBounty *DigitBountyCallerSession) BountyOf(bounty *big.Int) (DigitBountyBounty, error) {
	return _DigitBounty.Contract.BountyOf(&_DigitBounty.CallOpts, bounty)
}

// ModelId is a free data retrieval call binding the contract method 0x43cdaad2.
//
// Solidity: function modelId() view returns(bytes32)
func (_DigitBounty *DigitBountyCaller) ModelId(opts *bind.CallOpts) ([32]byte, error) {
	var out []interface{}
	err := _DigitBounty.contract.Call(opts, &out, "modelId")

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// ModelId is a free data retrieval call binding the contract method 0x43cdaad2.
//
// Solidity: function modelId() view returns(bytes32)
func (_DigitBounty *DigitBountySession) ModelId() ([32]byte, error) {
	return _DigitBounty.Contract.ModelId(&_DigitBounty.CallOpts)
}

// ModelId is a free data retrieval call binding the contract method 0x43cdaad2.
//
// Solidity: function modelId() view returns(bytes32)
func (_DigitBounty *DigitBountyCallerSession) ModelId() ([32]byte, error) {
	return _DigitBounty.Contract.ModelId(&_DigitBounty.CallOpts)
}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_DigitBounty *DigitBountyCaller) Oracle(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _DigitBounty.contract.Call(opts, &out, "oracle")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_DigitBounty *DigitBountySession) Oracle() (common.Address, error) {
	return _DigitBounty.Contract.Oracle(&_DigitBounty.CallOpts)
}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_DigitBounty *DigitBountyCallerSession) Oracle() (common.Address, error) {
	return _DigitBounty.Contract.Oracle(&_DigitBounty.CallOpts)
}

// Owed is a free data retrieval call binding the contract method 0xdf18e047.
//
// Solidity: function owed(address account) view returns(uint256)
func (_DigitBounty *DigitBountyCaller) Owed(opts *bind.CallOpts, account common.Address) (*big.Int, error) {
	var out []interface{}
	err := _DigitBounty.contract.Call(opts, &out, "owed", account)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Owed is a free data retrieval call binding the contract method 0xdf18e047.
//
// Solidity: function owed(address account) view returns(uint256)
func (_DigitBounty *DigitBountySession) Owed(account common.Address) (*big.Int, error) {
	return _DigitBounty.Contract.Owed(&_DigitBounty.CallOpts, account)
}

// Owed is a free data retrieval call binding the contract method 0xdf18e047.
//
// Solidity: function owed(address account) view returns(uint256)
func (_DigitBounty *DigitBountyCallerSession) Owed(account common.Address) (*big.Int, error) {
	return _DigitBounty.Contract.Owed(&_DigitBounty.CallOpts, account)
}

// SupportsInterface is a free data retrieval call binding the contract method 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (_DigitBounty *DigitBountyCaller) SupportsInterface(opts *bind.CallOpts, interfaceId [4]byte) (bool, error) {
	var out []interface{}
	err := _DigitBounty.contract.Call(opts, &out, "supportsInterface", interfaceId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// SupportsInterface is a free data retrieval call binding the contract method 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (_DigitBounty *DigitBountySession) SupportsInterface(interfaceId [4]byte) (bool, error) {
	return _DigitBounty.Contract.SupportsInterface(&_DigitBounty.CallOpts, interfaceId)
}

// SupportsInterface is a free data retrieval call binding the contract method 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (_DigitBounty *DigitBountyCallerSession) SupportsInterface(interfaceId [4]byte) (bool, error) {
	return _DigitBounty.Contract.SupportsInterface(&_DigitBounty.CallOpts, interfaceId)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes ) returns()
func (_DigitBounty *DigitBountyTransactor) AiOracleCallback(opts *bind.TransactOpts, requestId *big.Int, output []byte, arg2 []byte) (*types.Transaction, error) {
	return _DigitBounty.contract.Transact(opts, "aiOracleCallback", requestId, output, arg2)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes ) returns()
func (_DigitBounty *DigitBountySession) AiOracleCallback(requestId *big.Int, output []byte, arg2 []byte) (*types.Transaction, error) {
	return _DigitBounty.Contract.AiOracleCallback(&_DigitBounty.TransactOpts, requestId, output, arg2)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes ) returns()
func (_DigitBounty *DigitBountyTransactorSession) AiOracleCallback(requestId *big.Int, output []byte, arg2 []byte) (*types.Transaction, error) {
	return _DigitBounty.Contract.AiOracleCallback(&_DigitBounty.TransactOpts, requestId, output, arg2)
}

// Attempt is a paid mutator transaction binding the contract method 0xe490e3b6.
//
// Solidity: function attempt(uint256 bounty, bytes picture) payable returns(uint256 requestId)
func (_DigitBounty *DigitBountyTransactor) Attempt(opts *bind.TransactOpts, bounty *big.Int, picture []byte) (*types.Transaction, error) {
	return _DigitBounty.contract.Transact(opts, "attempt", bounty, picture)
}

// Attempt is a paid mutator transaction binding the contract method 0xe490e3b6.
//
// Solidity: function attempt(uint256 bounty, bytes picture) payable returns(uint256 requestId)
func (_DigitBounty *DigitBountySession) Attempt(bounty *big.Int, picture []byte) (*types.Transaction, error) {
	return _DigitBounty.Contract.Attempt(&_DigitBounty.TransactOpts, bounty, picture)
}

// Attempt is a paid mutator transaction binding the contract method 0xe490e3b6.
//
// Solidity: function attempt(uint256 bounty, bytes picture) payable returns(uint256 requestId)
func (_DigitBounty *DigitBountyTransactorSession) Attempt(bounty *big.Int, picture []byte) (*types.Transaction, error) {
	return _DigitBounty.Contract.Attempt(&_DigitBounty.TransactOpts, bounty, picture)
}

// CreateBounty is a paid mutator transaction binding the contract method 0x40c66530.
//
// Solidity: function createBounty(uint64 digit, uint96 prize, uint32 prizes, uint64 expires) payable returns(uint256 bounty)
func (_DigitBounty *DigitBountyTransactor) CreateBounty(opts *bind.TransactOpts, digit uint64, prize *big.Int, prizes uint32, expires uint64) (*types.Transaction, error) {
	return _DigitBounty.contract.Transact(opts, "createBounty", digit, prize, prizes, expires)
}

// CreateBounty is a paid mutator transaction binding the contract method 0x40c66530.
//
// Solidity: function createBounty(uint64 digit, uint96 prize, uint32 prizes, uint64 expires) payable returns(uint256 bounty)
func (_DigitBounty *DigitBountySession) CreateBounty(digit uint64, prize *big.Int, prizes uint32, expires uint64) (*types.Transaction, error) {
	return _DigitBounty.Contract.CreateBounty(&_DigitBounty.TransactOpts, digit, prize, prizes, expires)
}

// CreateBounty is a paid mutator transaction binding the contract method 0x40c66530.
//
// Solidity: function createBounty(uint64 digit, uint96 prize, uint32 prizes, uint64 expires) payable returns(uint256 bounty)
func (_DigitBounty *DigitBountyTransactorSession) CreateBounty(digit uint64, prize *big.Int, prizes uint32, expires uint64) (*types.Transaction, error) {
	return _DigitBounty.Contract.CreateBounty(&_DigitBounty.TransactOpts, digit, prize, prizes, expires)
}

// Refund is a paid mutator transaction binding the contract method 0x648a200e.
//
// Solidity: function refund((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r) returns()
func (_DigitBounty *DigitBountyTransactor) Refund(opts *bind.TransactOpts, r Request) (*types.Transaction, error) {
	return _DigitBounty.contract.Transact(opts, "refund", r)
}

// Refund is a paid mutator transaction binding the contract method 0x648a200e.
//
// Solidity: function refund((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r) returns()
func (_DigitBounty *DigitBountySession) Refund(r Request) (*types.Transaction, error) {
	return _DigitBounty.Contract.Refund(&_DigitBounty.TransactOpts, r)
}

// Refund is a paid mutator transaction binding the contract method 0x648a200e.
//
// Solidity: function refund((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r) returns()
func (_DigitBounty *DigitBountyTransactorSession) Refund(r Request) (*types.Transaction, error) {
	return _DigitBounty.Contract.Refund(&_DigitBounty.TransactOpts, r)
}

// ReturnPrizes is a paid mutator transaction binding the contract method 0x35081afc.
//
// Solidity: function returnPrizes(uint256 bounty) returns()
func (_DigitBounty *DigitBountyTransactor) ReturnPrizes(opts *bind.TransactOpts, bounty *big.Int) (*types.Transaction, error) {
	return _DigitBounty.contract.Transact(opts, "returnPrizes", bounty)
}

// ReturnPrizes is a paid mutator transaction binding the contract method 0x35081afc.
//
// Solidity: function returnPrizes(uint256 bounty) returns()
func (_DigitBounty *DigitBountySession) ReturnPrizes(bounty *big.Int) (*types.Transaction, error) {
	return _DigitBounty.Contract.ReturnPrizes(&_DigitBounty.TransactOpts, bounty)
}

// ReturnPrizes is a paid mutator transaction binding the contract method 0x35081afc.
//
// Solidity: function returnPrizes(uint256 bounty) returns()
func (_DigitBounty *DigitBountyTransactorSession) ReturnPrizes(bounty *big.Int) (*types.Transaction, error) {
	return _DigitBounty.Contract.ReturnPrizes(&_DigitBounty.TransactOpts, bounty)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_DigitBounty *DigitBountyTransactor) Withdraw(opts *bind.TransactOpts, account common.Address) (*types.Transaction, error) {
	return _DigitBounty.contract.Transact(opts, "withdraw", account)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_DigitBounty *DigitBountySession) Withdraw(account common.Address) (*types.Transaction, error) {
	return _DigitBounty.Contract.Withdraw(&_DigitBounty.TransactOpts, account)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_DigitBounty *DigitBountyTransactorSession) Withdraw(account common.Address) (*types.Transaction, error) {
	return _DigitBounty.Contract.Withdraw(&_DigitBounty.TransactOpts, account)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_DigitBounty *DigitBountyTransactor) Receive(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _DigitBounty.contract.RawTransact(opts, nil) // calldata is disallowed for receive function
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_DigitBounty *DigitBountySession) Receive() (*types.Transaction, error) {
	return _DigitBounty.Contract.Receive(&_DigitBounty.TransactOpts)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_DigitBounty *DigitBountyTransactorSession) Receive() (*types.Transaction, error) {
	return _DigitBounty.Contract.Receive(&_DigitBounty.TransactOpts)
}

// DigitBountyAttemptRefundedIterator is returned from FilterAttemptRefunded and is used to iterate over the raw logs and unpacked data for AttemptRefunded events raised by the DigitBounty contract.
type DigitBountyAttemptRefundedIterator struct {
	Event *DigitBountyAttemptRefunded // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *DigitBountyAttemptRefundedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(DigitBountyAttemptRefunded)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(DigitBountyAttemptRefunded)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *DigitBountyAttemptRefundedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *DigitBountyAttemptRefundedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// DigitBountyAttemptRefunded represents a AttemptRefunded event raised by the DigitBounty contract.
type DigitBountyAttemptRefunded struct {
	Bounty      *big.Int
	RequestId   *big.Int
	Participant common.Address
	Fee         *big.Int
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterAttemptRefunded is a free log retrieval operation binding the contract event 0x44da1951de01c8e9a50518b43b3c8b6b2379dab14d3f720dfc3aefa8ba1d776e.
//
// Solidity: event AttemptRefunded(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, uint256 fee)
func (_DigitBounty *DigitBountyFilterer) FilterAttemptRefunded(opts *bind.FilterOpts, bounty []*big.Int, requestId []*big.Int, participant []common.Address) (*DigitBountyAttemptRefundedIterator, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var participantRule []interface{}
	for _, participantItem := range participant {
		participantRule = append(participantRule, participantItem)
	}

	logs, sub, err := _DigitBounty.contract.FilterLogs(opts, "AttemptRefunded", bountyRule, requestIdRule, participantRule)
	if err != nil {
		return nil, err
	}
	return &DigitBountyAttemptRefundedIterator{contract: _DigitBounty.contract, event: "AttemptRefunded", logs: logs, sub: sub}, nil
}

// WatchAttemptRefunded is a free log subscription operation binding the contract event 0x44da1951de01c8e9a50518b43b3c8b6b2379dab14d3f720dfc3aefa8ba1d776e.
//
// Solidity: event AttemptRefunded(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, uint256 fee)
func (_DigitBounty *DigitBountyFilterer) WatchAttemptRefunded(opts *bind.WatchOpts, sink chan<- *DigitBountyAttemptRefunded, bounty []*big.Int, requestId []*big.Int, participant []common.Address) (event.Subscription, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var participantRule []interface{}
	for _, participantItem := range participant {
		participantRule = append(participantRule, participantItem)
	}

	logs, sub, err := _DigitBounty.contract.WatchLogs(opts, "AttemptRefunded", bountyRule, requestIdRule, participantRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(DigitBountyAttemptRefunded)
				if err := _DigitBounty.contract.UnpackLog(event, "AttemptRefunded", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseAttemptRefunded is a log parse operation binding the contract event 0x44da1951de01c8e9a50518b43b3c8b6b2379dab14d3f720dfc3aefa8ba1d776e.
//
// Solidity: event AttemptRefunded(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, uint256 fee)
func (_DigitBounty *DigitBountyFilterer) ParseAttemptRefunded(log types.Log) (*DigitBountyAttemptRefunded, error) {
	event := new(DigitBountyAttemptRefunded)
	if err := _DigitBounty.contract.UnpackLog(event, "AttemptRefunded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// DigitBountyAttemptedIterator is returned from FilterAttempted and is used to iterate over the raw logs and unpacked data for Attempted events raised by the DigitBounty contract.
type DigitBountyAttemptedIterator struct {
	Event *DigitBountyAttempted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *DigitBountyAttemptedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(DigitBountyAttempted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(DigitBountyAttempted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *DigitBountyAttemptedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *DigitBountyAttemptedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// DigitBountyAttempted represents a Attempted event raised by the DigitBounty contract.
type DigitBountyAttempted struct {
	Bounty      *big.Int
	RequestId   *big.Int
	Participant common.Address
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterAttempted is a free log retrieval operation binding the contract event 0x312aca32b927e5ee9ac5b9ec95a7ff8510683651c3ec0bf216db13b4ce4770ae.
//
// Solidity: event Attempted(uint256 indexed bounty, uint256 indexed requestId, address indexed participant)
func (_DigitBounty *DigitBountyFilterer) FilterAttempted(opts *bind.FilterOpts, bounty []*big.Int, requestId []*big.Int, participant []common.Address) (*DigitBountyAttemptedIterator, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var participantRule []interface{}
	for _, participantItem := range participant {
		participantRule = append(participantRule, participantItem)
	}

	logs, sub, err := _DigitBounty.contract.FilterLogs(opts, "Attempted", bountyRule, requestIdRule, participantRule)
	if err != nil {
		return nil, err
	}
	return &DigitBountyAttemptedIterator{contract: _DigitBounty.contract, event: "Attempted", logs: logs, sub: sub}, nil
}

// WatchAttempted is a free log subscription operation binding the contract event 0x312aca32b927e5ee9ac5b9ec95a7ff8510683651c3ec0bf216db13b4ce4770ae.
//
// Solidity: event Attempted(uint256 indexed bounty, uint256 indexed requestId, address indexed participant)
func (_DigitBounty *DigitBountyFilterer) WatchAttempted(opts *bind.WatchOpts, sink chan<- *DigitBountyAttempted, bounty []*big.Int, requestId []*big.Int, participant []common.Address) (event.Subscription, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var participantRule []interface{}
	for _, participantItem := range participant {
		participantRule = append(participantRule, participantItem)
	}

	logs, sub, err := _DigitBounty.contract.WatchLogs(opts, "Attempted", bountyRule, requestIdRule, participantRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(DigitBountyAttempted)
				if err := _DigitBounty.contract.UnpackLog(event, "Attempted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseAttempted is a log parse operation binding the contract event 0x312aca32b927e5ee9ac5b9ec95a7ff8510683651c3ec0bf216db13b4ce4770ae.
//
// Solidity: event Attempted(uint256 indexed bounty, uint256 indexed requestId, address indexed participant)
func (_DigitBounty *DigitBountyFilterer) ParseAttempted(log types.Log) (*DigitBountyAttempted, error) {
	event := new(DigitBountyAttempted)
	if err := _DigitBounty.contract.UnpackLog(event, "Attempted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// DigitBountyBountyCreatedIterator is returned from FilterBountyCreated and is used to iterate over the raw logs and unpacked data for BountyCreated events raised by the DigitBounty contract.
type DigitBountyBountyCreatedIterator struct {
	Event *DigitBountyBountyCreated // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *DigitBountyBountyCreatedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(DigitBountyBountyCreated)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(DigitBountyBountyCreated)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *DigitBountyBountyCreatedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *DigitBountyBountyCreatedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// DigitBountyBountyCreated represents a BountyCreated event raised by the DigitBounty contract.
type DigitBountyBountyCreated struct {
	Bounty  *big.Int
	Sponsor common.Address
	Digit   uint64
	Prize   *big.Int
	Prizes  uint32
	Expires uint64
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterBountyCreated is a free log retrieval operation binding the contract event 0xb90c9063646c70c20d40378921946052841700690a71405f34aad573d39d20d0.
//
// Solidity: event BountyCreated(uint256 indexed bounty, address indexed sponsor, uint64 digit, uint256 prize, uint32 prizes, uint64 expires)
func (_DigitBounty *DigitBountyFilterer) FilterBountyCreated(opts *bind.FilterOpts, bounty []*big.Int, sponsor []common.Address) (*DigitBountyBountyCreatedIterator, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var sponsorRule []interface{}
	for _, sponsorItem := range sponsor {
		sponsorRule = append(sponsorRule, sponsorItem)
	}

	logs, sub, err := _DigitBounty.contract.FilterLogs(opts, "BountyCreated", bountyRule, sponsorRule)
	if err != nil {
		return nil, err
	}
	return &DigitBountyBountyCreatedIterator{contract: _DigitBounty.contract, event: "BountyCreated", logs: logs, sub: sub}, nil
}

// WatchBountyCreated is a free log subscription operation binding the contract event 0xb90c9063646c70c20d40378921946052841700690a71405f34aad573d39d20d0.
//
// Solidity: event BountyCreated(uint256 indexed bounty, address indexed sponsor, uint64 digit, uint256 prize, uint32 prizes, uint64 expires)
func (_DigitBounty *DigitBountyFilterer) WatchBountyCreated(opts *bind.WatchOpts, sink chan<- *DigitBountyBountyCreated, bounty []*big.Int, sponsor []common.Address) (event.Subscription, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var sponsorRule []interface{}
	for _, sponsorItem := range sponsor {
		sponsorRule = append(sponsorRule, sponsorItem)
	}

	logs, sub, err := _DigitBounty.contract.WatchLogs(opts, "BountyCreated", bountyRule, sponsorRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(DigitBountyBountyCreated)
				if err := _DigitBounty.contract.UnpackLog(event, "BountyCreated", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBountyCreated is a log parse operation binding the contract event 0xb90c9063646c70c20d40378921946052841700690a71405f34aad573d39d20d0.
//
// Solidity: event BountyCreated(uint256 indexed bounty, address indexed sponsor, uint64 digit, uint256 prize, uint32 prizes, uint64 expires)
func (_DigitBounty *DigitBountyFilterer) ParseBountyCreated(log types.Log) (*DigitBountyBountyCreated, error) {
	event := new(DigitBountyBountyCreated)
	if err := _DigitBounty.contract.UnpackLog(event, "BountyCreated", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// DigitBountyJudgedIterator is returned from FilterJudged and is used to iterate over the raw logs and unpacked data for Judged events raised by the DigitBounty contract.
type DigitBountyJudgedIterator struct {
	Event *DigitBountyJudged // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *DigitBountyJudgedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(DigitBountyJudged)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(DigitBountyJudged)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *DigitBountyJudgedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *DigitBountyJudgedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// DigitBountyJudged represents a Judged event raised by the DigitBounty contract.
type DigitBountyJudged struct {
	Bounty      *big.Int
	RequestId   *big.Int
	Participant common.Address
	Class       int64
	Won         bool
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterJudged is a free log retrieval operation binding the contract event 0x8cb3ccb1a1eaa995aa2a93fa051a4af00e554f355362111dfe3ce328bc03980e.
//
// Solidity: event Judged(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, int64 class, bool won)
func (_DigitBounty *DigitBountyFilterer) FilterJudged(opts *bind.FilterOpts, bounty []*big.Int, requestId []*big.Int, participant []common.Address) (*DigitBountyJudgedIterator, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var participantRule []interface{}
	for _, participantItem := range participant {
		participantRule = append(participantRule, participantItem)
	}

	logs, sub, err := _DigitBounty.contract.FilterLogs(opts, "Judged", bountyRule, requestIdRule, participantRule)
	if err != nil {
		return nil, err
	}
	return &DigitBountyJudgedIterator{contract: _DigitBounty.contract, event: "Judged", logs: logs, sub: sub}, nil
}

// WatchJudged is a free log subscription operation binding the contract event 0x8cb3ccb1a1eaa995aa2a93fa051a4af00e554f355362111dfe3ce328bc03980e.
//
// Solidity: event Judged(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, int64 class, bool won)
func (_DigitBounty *DigitBountyFilterer) WatchJudged(opts *bind.WatchOpts, sink chan<- *DigitBountyJudged, bounty []*big.Int, requestId []*big.Int, participant []common.Address) (event.Subscription, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var participantRule []interface{}
	for _, participantItem := range participant {
		participantRule = append(participantRule, participantItem)
	}

	logs, sub, err := _DigitBounty.contract.WatchLogs(opts, "Judged", bountyRule, requestIdRule, participantRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(DigitBountyJudged)
				if err := _DigitBounty.contract.UnpackLog(event, "Judged", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseJudged is a log parse operation binding the contract event 0x8cb3ccb1a1eaa995aa2a93fa051a4af00e554f355362111dfe3ce328bc03980e.
//
// Solidity: event Judged(uint256 indexed bounty, uint256 indexed requestId, address indexed participant, int64 class, bool won)
func (_DigitBounty *DigitBountyFilterer) ParseJudged(log types.Log) (*DigitBountyJudged, error) {
	event := new(DigitBountyJudged)
	if err := _DigitBounty.contract.UnpackLog(event, "Judged", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// DigitBountyPaidIterator is returned from FilterPaid and is used to iterate over the raw logs and unpacked data for Paid events raised by the DigitBounty contract.
type DigitBountyPaidIterator struct {
	Event *DigitBountyPaid // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *DigitBountyPaidIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(DigitBountyPaid)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(DigitBountyPaid)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *DigitBountyPaidIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *DigitBountyPaidIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// DigitBountyPaid represents a Paid event raised by the DigitBounty contract.
type DigitBountyPaid struct {
	Account common.Address
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterPaid is a free log retrieval operation binding the contract event 0x737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489.
//
// Solidity: event Paid(address indexed account, uint256 amount)
func (_DigitBounty *DigitBountyFilterer) FilterPaid(opts *bind.FilterOpts, account []common.Address) (*DigitBountyPaidIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _DigitBounty.contract.FilterLogs(opts, "Paid", accountRule)
	if err != nil {
		return nil, err
	}
	return &DigitBountyPaidIterator{contract: _DigitBounty.contract, event: "Paid", logs: logs, sub: sub}, nil
}

// WatchPaid is a free log subscription operation binding the contract event 0x737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489.
//
// Solidity: event Paid(address indexed account, uint256 amount)
func (_DigitBounty *DigitBountyFilterer) WatchPaid(opts *bind.WatchOpts, sink chan<- *DigitBountyPaid, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _DigitBounty.contract.WatchLogs(opts, "Paid", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(DigitBountyPaid)
				if err := _DigitBounty.contract.UnpackLog(event, "Paid", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParsePaid is a log parse operation binding the contract event 0x737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc489.
//
// Solidity: event Paid(address indexed account, uint256 amount)
func (_DigitBounty *DigitBountyFilterer) ParsePaid(log types.Log) (*DigitBountyPaid, error) {
	event := new(DigitBountyPaid)
	if err := _DigitBounty.contract.UnpackLog(event, "Paid", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// DigitBountyPrizesReturnedIterator is returned from FilterPrizesReturned and is used to iterate over the raw logs and unpacked data for PrizesReturned events raised by the DigitBounty contract.
type DigitBountyPrizesReturnedIterator struct {
	Event *DigitBountyPrizesReturned // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *DigitBountyPrizesReturnedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(DigitBountyPrizesReturned)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(DigitBountyPrizesReturned)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *DigitBountyPrizesReturnedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *DigitBountyPrizesReturnedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// DigitBountyPrizesReturned represents a PrizesReturned event raised by the DigitBounty contract.
type DigitBountyPrizesReturned struct {
	Bounty *big.Int
	Amount *big.Int
	Raw    types.Log // Blockchain specific contextual infos
}

// FilterPrizesReturned is a free log retrieval operation binding the contract event 0x9dec57d383a32b3ef7ec4944e19075ffaf74991b64fc911c2568bad48449f0e6.
//
// Solidity: event PrizesReturned(uint256 indexed bounty, uint256 amount)
func (_DigitBounty *DigitBountyFilterer) FilterPrizesReturned(opts *bind.FilterOpts, bounty []*big.Int) (*DigitBountyPrizesReturnedIterator, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}

	logs, sub, err := _DigitBounty.contract.FilterLogs(opts, "PrizesReturned", bountyRule)
	if err != nil {
		return nil, err
	}
	return &DigitBountyPrizesReturnedIterator{contract: _DigitBounty.contract, event: "PrizesReturned", logs: logs, sub: sub}, nil
}

// WatchPrizesReturned is a free log subscription operation binding the contract event 0x9dec57d383a32b3ef7ec4944e19075ffaf74991b64fc911c2568bad48449f0e6.
//
// Solidity: event PrizesReturned(uint256 indexed bounty, uint256 amount)
func (_DigitBounty *DigitBountyFilterer) WatchPrizesReturned(opts *bind.WatchOpts, sink chan<- *DigitBountyPrizesReturned, bounty []*big.Int) (event.Subscription, error) {

	var bountyRule []interface{}
	for _, bountyItem := range bounty {
		bountyRule = append(bountyRule, bountyItem)
	}

	logs, sub, err := _DigitBounty.contract.WatchLogs(opts, "PrizesReturned", bountyRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(DigitBountyPrizesReturned)
				if err := _DigitBounty.contract.UnpackLog(event, "PrizesReturned", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParsePrizesReturned is a log parse operation binding the contract event 0x9dec57d383a32b3ef7ec4944e19075ffaf74991b64fc911c2568bad48449f0e6.
//
// Solidity: event PrizesReturned(uint256 indexed bounty, uint256 amount)
func (_DigitBounty *DigitBountyFilterer) ParsePrizesReturned(log types.Log) (*DigitBountyPrizesReturned, error) {
	event := new(DigitBountyPrizesReturned)
	if err := _DigitBounty.contract.UnpackLog(event, "PrizesReturned", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ModelRegistryMetaData contains all meta data concerning the ModelRegistry contract.
var ModelRegistryMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"name\":\"DescriptorNotInModel\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"ModelNotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"}],\"name\":\"UnsupportedVersion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongDescriptorCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"WrongDescriptorLength\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"uint64[]\",\"name\":\"inputSizes\",\"type\":\"uint64[]\"},{\"indexed\":false,\"internalType\":\"uint64[]\",\"name\":\"outputSizes\",\"type\":\"uint64[]\"}],\"name\":\"ModelRegistered\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"inputSizes\",\"outputs\":[{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"operations\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"outputSizes\",\"outputs\":[{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"descriptors\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32[][]\",\"name\":\"paths\",\"type\":\"bytes32[][]\"}],\"name\":\"register\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557610c97908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816327258b221461014f575080635bdda831146100dd5780635e54c332146100be5780637f9c7892146100875763c74f349b14610053575f80fd5b346100835760203660031901126100835760206001600160401b03610079600435610bb6565b5116604051908152f35b5f80fd5b34610083576020366003190112610083576100ba6100a6600435610afe565b6040519182916020835260208301906101af565b0390f35b34610083576020366003190112610083576100ba6100a6600435610a75565b346100835736600319016101608112610083576101201361008357610124356001600160401b0381116100835761011890369060040161017f565b61014435906001600160401b0382116100835760209261013f61014793369060040161017f565b9290916103a5565b604051908152f35b34610083576020366003190112610083576020906004355f525f825263ffffffff60405f205460401c1615158152f35b9181601f84011215610083578235916001600160401b038311610083576020808501948460051b01011161008357565b90602080835192838152019201905f5b8181106101cc5750505090565b82516001600160401b03168452602093840193909201916001016101bf565b359063ffffffff8216820361008357565b63ffffffff61020a826101eb565b16825263ffffffff61021e602083016101eb565b16602083015263ffffffff610235604083016101eb565b16604083015263ffffffff61024c606083016101eb565b16606083015263ffffffff610263608083016101eb565b16608083015260a08101356001600160401b0381168091036100835761010091829160a085015260c081013560c085015260e081013560e08501520135910152565b60a081019081106001600160401b038211176102c057604052565b634e487b7160e01b5f52604160045260245ffd5b90601f801991011681019081106001600160401b038211176102c057604052565b3563ffffffff811681036100835790565b9190820180921161031357565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b0381116102c05760051b60200190565b9061034882610327565b61035560405191826102d4565b8281528092610366601f1991610327565b0190602036910137565b80511561037d5760200190565b634e487b7160e01b5f52603260045260245ffd5b805182101561037d5760209160051b010190565b9091939260405160208101906103bc8260046101fc565b61012081526103cd610140826102d4565b51902094855f525f60205263ffffffff60405f205460401c16610a425760043563ffffffff8116908181036100835760018203610a2f57505063ffffffff60243516602435036100835763ffffffff60243516151580610a14575b806109e5575b806109ce575b156109bf575f9263ffffffff60843516608435036100835761046663ffffffff6084351663ffffffff60243516610306565b918286036109a8578284036109915761047e8361033e565b955f5b84811061069d575050505050508151905f1982019182116103135760a435906001600160401b038216809203610083576100835763ffffffff60843516608435036100835765ffffffffffff6104d684610370565b511665ffffffffffff6104e98486610391565b5116604051926104f8846102a5565b8352602083019163ffffffff6024351683526040840163ffffffff6084351681526060850191825260808501928352885f525f6020526001600160401b0360405f20955116906bffffffff00000000000000008654955160401b169063ffffffff60601b905160601b169265ffffffffffff60801b905160801b169365ffffffffffff60b01b905160b01b169465ffffffffffff60b01b199265ffffffffffff60801b19916fffffffffffffffffffffffffffffffff191617161716171717905560015b81811061063957505050817ff91ebd1619dba20111b0d19de678c5e04318b65befb00addd73d25a58302d6b06106256105f483610a75565b61063461060085610afe565b6040519384936106118560046101fc565b6101606101208601526101608501906101af565b908382036101408501526101af565b0390a2565b845f52600160205260405f209065ffffffffffff6106578286610391565b5116825492680100000000000000008410156102c0578361067e9160018096018155610a55565b65ffffffffffff829392549160031b92831b921b1916179055016105bc565b8181101561037d578060051b840135601e1985360301811215610083576001600160401b0381860135116100835780850135360360208287010113610083578682101561037d578160051b840135601e1985360301811215610083576001600160401b038186013511610083578085013560051b360360208287010113610083576107286004610c5a565b896100835760243563ffffffff168410156109485783905b5f9060018111610902575b5082870135149182159261084b575b50506108385760428186013503610823575f6020828701013560228160011a9388010135808460051b1b156009851060045f19855f1a011016169384916001956107c3575b50505050600192916001600160401b039102166107bc828b610391565b5201610481565b909192935090805b610800575050650100000000005f92831a5f190184811b9190911115909116901b9082906001600160401b039060019061079f565b9093918460e01c90637fffffff5f198301101692029360201b905f1901806107cb565b84634cc9545560e01b5f52013560045260245ffd5b5063a048142960e01b5f5260045260245ffd5b9091506040516108686020601f19601f878c0135011601826102d4565b87840180358083526020808401939236920101116100835788850180359060200183375f6020868b01358301015251902082828801351c1592836108b2575b505050155f8061075a565b909250908601602081810191803560051b01015b8082106108dc5750505060e435145f80806108a7565b90919260208460051b1690815260208335911852602060405f209360011c9201906108c6565b600191505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c821017015f61074b565b985063ffffffff60843516608435036100835761096d63ffffffff608435168a610a48565b9861098b5f9a61098563ffffffff6024351687610a48565b90610306565b90610740565b82846360562e9360e01b5f5260045260245260445ffd5b82866360562e9360e01b5f5260045260245260445ffd5b632191222360e11b5f5260045ffd5b5063ffffffff6109de6004610c5a565b1115610434565b5060843563ffffffff81169081810361008357506064359063ffffffff8216918281036100835750111561042e565b5060843563ffffffff81169081810361008357501515610428565b506319311eab60e11b5f5260045260245ffd5b50505050565b9190820391821161031357565b919091805483101561037d575f526006600560205f208185040193060290565b90610a7f82610bb6565b9165ffffffffffff6060610a9c63ffffffff60208701511661033e565b94015116610aa984610370565b5260015b8351811015610afa57815f52600160205260405f20905f19810181811161031357610ae165ffffffffffff91600194610a55565b90549060031b1c16610af38287610391565b5201610aad565b5050565b90610b0882610bb6565b91610b1c63ffffffff60408501511661033e565b928351915f1983019283116103135760208201905f5b848110610b565750505065ffffffffffff6080610b53920151169184610391565b52565b815f52600160205260405f20905f1963ffffffff855116019163ffffffff831161031357610b9d65ffffffffffff91610b978463ffffffff60019716610306565b90610a55565b90549060031b1c16610baf828a610391565b5201610b32565b905f6080604051610bc6816102a5565b8281528260208201528260408201528260608201520152815f525f60205260405f209160405192610bf6846102a5565b54926001600160401b038416815265ffffffffffff63ffffffff8560401c169485602084015263ffffffff8160601c166040840152818160801c16606084015260b01c1660808201529215610c485750565b634c60972160e01b5f5260045260245ffd5b610c949063ffffffff610c866060610c8d83610c78602087016102f5565b1684610c86604088016102f5565b1690610306565b93016102f5565b9056",
}

// ModelRegistryABI is the input ABI used to generate the binding from.
// Deprecated: Use ModelRegistryMetaData.ABI instead.
var ModelRegistryABI = ModelRegistryMetaData.ABI

// ModelRegistryBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ModelRegistryMetaData.Bin instead.
var ModelRegistryBin = ModelRegistryMetaData.Bin

// DeployModelRegistry deploys a new Ethereum contract, binding an instance of ModelRegistry to it.
func DeployModelRegistry(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *ModelRegistry, error) {
	parsed, err := ModelRegistryMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ModelRegistryBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ModelRegistry{ModelRegistryCaller: ModelRegistryCaller{contract: contract}, ModelRegistryTransactor: ModelRegistryTransactor{contract: contract}, ModelRegistryFilterer: ModelRegistryFilterer{contract: contract}}, nil
}

// ModelRegistry is an auto generated Go binding around an Ethereum contract.
type ModelRegistry struct {
	ModelRegistryCaller     // Read-only binding to the contract
	ModelRegistryTransactor // Write-only binding to the contract
	ModelRegistryFilterer   // Log filterer for contract events
}

// ModelRegistryCaller is an auto generated read-only Go binding around an Ethereum contract.
type ModelRegistryCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ModelRegistryTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ModelRegistryTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ModelRegistryFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ModelRegistryFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ModelRegistrySession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ModelRegistrySession struct {
	Contract     *ModelRegistry    // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ModelRegistryCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ModelRegistryCallerSession struct {
	Contract *ModelRegistryCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts        // Call options to use throughout this session
}

// ModelRegistryTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ModelRegistryTransactorSession struct {
	Contract     *ModelRegistryTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts        // Transaction auth options to use throughout this session
}

// ModelRegistryRaw is an auto generated low-level Go binding around an Ethereum contract.
type ModelRegistryRaw struct {
	Contract *ModelRegistry // Generic contract binding to access the raw methods on
}

// ModelRegistryCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ModelRegistryCallerRaw struct {
	Contract *ModelRegistryCaller // Generic read-only contract binding to access the raw methods on
}

// ModelRegistryTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ModelRegistryTransactorRaw struct {
	Contract *ModelRegistryTransactor // Generic write-only contract binding to access the raw methods on
}

// NewModelRegistry creates a new instance of ModelRegistry, bound to a specific deployed contract.
func NewModelRegistry(address common.Address, backend bind.ContractBackend) (*ModelRegistry, error) {
	contract, err := bindModelRegistry(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ModelRegistry{ModelRegistryCaller: ModelRegistryCaller{contract: contract}, ModelRegistryTransactor: ModelRegistryTransactor{contract: contract}, ModelRegistryFilterer: ModelRegistryFilterer{contract: contract}}, nil
}

// NewModelRegistryCaller creates a new read-only instance of ModelRegistry, bound to a specific deployed contract.
func NewModelRegistryCaller(address common.Address, caller bind.ContractCaller) (*ModelRegistryCaller, error) {
	contract, err := bindModelRegistry(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ModelRegistryCaller{contract: contract}, nil
}

// NewModelRegistryTransactor creates a new write-only instance of ModelRegistry, bound to a specific deployed contract.
func NewModelRegistryTransactor(address common.Address, transactor bind.ContractTransactor) (*ModelRegistryTransactor, error) {
	contract, err := bindModelRegistry(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ModelRegistryTransactor{contract: contract}, nil
}

// NewModelRegistryFilterer creates a new log filterer instance of ModelRegistry, bound to a specific deployed contract.
func NewModelRegistryFilterer(address common.Address, filterer bind.ContractFilterer) (*ModelRegistryFilterer, error) {
	contract, err := bindModelRegistry(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ModelRegistryFilterer{contract: contract}, nil
}

// bindModelRegistry binds a generic wrapper to an already deployed contract.
func bindModelRegistry(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ModelRegistryMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ModelRegistry *ModelRegistryRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ModelRegistry.Contract.ModelRegistryCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ModelRegistry *ModelRegistryRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ModelRegistry.Contract.ModelRegistryTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ModelRegistry *ModelRegistryRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ModelRegistry.Contract.ModelRegistryTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ModelRegistry *ModelRegistryCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ModelRegistry.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ModelRegistry *ModelRegistryTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ModelRegistry.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ModelRegistry *ModelRegistryTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ModelRegistry.Contract.contract.Transact(opts, method, params...)
}

// InputSizes is a free data retrieval call binding the contract method 0x5e54c332.
//
// Solidity: function inputSizes(bytes32 modelId) view returns(uint64[] sizes)
func (_ModelRegistry *ModelRegistryCaller) InputSizes(opts *bind.CallOpts, modelId [32]byte) ([]uint64, error) {
	var out []interface{}
	err := _ModelRegistry.contract.Call(opts, &out, "inputSizes", modelId)

	if err != nil {
		return *new([]uint64), err
	}

	out0 := *abi.ConvertType(out[0], new([]uint64)).(*[]uint64)

	return out0, err

}

// InputSizes is a free data retrieval call binding the contract method 0x5e54c332.
//
// Solidity: function inputSizes(bytes32 modelId) view returns(uint64[] sizes)
func (_ModelRegistry *ModelRegistrySession) InputSizes(modelId [32]byte) ([]uint64, error) {
	return _ModelRegistry.Contract.InputSizes(&_ModelRegistry.CallOpts, modelId)
}

// InputSizes is a free data retrieval call binding the contract method 0x5e54c332.
//
// Solidity: function inputSizes(bytes32 modelId) view returns(uint64[] sizes)
func (_ModelRegistry *ModelRegistryCallerSession) InputSizes(modelId [32]byte) ([]uint64, error) {
	return _ModelRegistry.Contract.InputSizes(&_ModelRegistry.CallOpts, modelId)
}

// IsRegistered is a free data retrieval call binding the contract method 0x27258b22.
//
// Solidity: function isRegistered(bytes32 modelId) view returns(bool)
func (_ModelRegistry *ModelRegistryCaller) IsRegistered(opts *bind.CallOpts, modelId [32]byte) (bool, error) {
	var out []interface{}
	err := _ModelRegistry.contract.Call(opts, &out, "isRegistered", modelId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// IsRegistered is a free data retrieval call binding the contract method 0x27258b22.
//
// Solidity: function isRegistered(bytes32 modelId) view returns(bool)
func (_ModelRegistry *ModelRegistrySession) IsRegistered(modelId [32]byte) (bool, error) {
	return _ModelRegistry.Contract.IsRegistered(&_ModelRegistry.CallOpts, modelId)
}

// IsRegistered is a free data retrieval call binding the contract method 0x27258b22.
//
// Solidity: function isRegistered(bytes32 modelId) view returns(bool)
func (_ModelRegistry *ModelRegistryCallerSession) IsRegistered(modelId [32]byte) (bool, error) {
	return _ModelRegistry.Contract.IsRegistered(&_ModelRegistry.CallOpts, modelId)
}

// Operations is a free data retrieval call binding the contract method 0xc74f349b.
//
// Solidity: function operations(bytes32 modelId) view returns(uint64)
func (_ModelRegistry *ModelRegistryCaller) Operations(opts *bind.CallOpts, modelId [32]byte) (uint64, error) {
	var out []interface{}
	err := _ModelRegistry.contract.Call(opts, &out, "operations", modelId)

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// Operations is a free data retrieval call binding the contract method 0xc74f349b.
//
// Solidity: function operations(bytes32 modelId) view returns(uint64)
func (_ModelRegistry *ModelRegistrySession) Operations(modelId [32]byte) (uint64, error) {
	return _ModelRegistry.Contract.Operations(&_ModelRegistry.CallOpts, modelId)
}

// Operations is a free data retrieval call binding the contract method 0xc74f349b.
//
// Solidity: function operations(bytes32 modelId) view returns(uint64)
func (_ModelRegistry *ModelRegistryCallerSession) Operations(modelId [32]byte) (uint64, error) {
	return _ModelRegistry.Contract.Operations(&_ModelRegistry.CallOpts, modelId)
}

// OutputSizes is a free data retrieval call binding the contract method 0x7f9c7892.
//
// Solidity: function outputSizes(bytes32 modelId) view returns(uint64[] sizes)
func (_ModelRegistry *ModelRegistryCaller) OutputSizes(opts *bind.CallOpts, modelId [32]byte) ([]uint64, error) {
	var out []interface{}
	err := _ModelRegistry.contract.Call(opts, &out, "outputSizes", modelId)

	if err != nil {
		return *new([]uint64), err
	}

	out0 := *abi.ConvertType(out[0], new([]uint64)).(*[]uint64)

	return out0, err

}

// OutputSizes is a free data retrieval call binding the contract method 0x7f9c7892.
//
// Solidity: function outputSizes(bytes32 modelId) view returns(uint64[] sizes)
func (_ModelRegistry *ModelRegistrySession) OutputSizes(modelId [32]byte) ([]uint64, error) {
	return _ModelRegistry.Contract.OutputSizes(&_ModelRegistry.CallOpts, modelId)
}

// OutputSizes is a free data retrieval call binding the contract method 0x7f9c7892.
//
// Solidity: function outputSizes(bytes32 modelId) view returns(uint64[] sizes)
func (_ModelRegistry *ModelRegistryCallerSession) OutputSizes(modelId [32]byte) ([]uint64, error) {
	return _ModelRegistry.Contract.OutputSizes(&_ModelRegistry.CallOpts, modelId)
}

// Register is a paid mutator transaction binding the contract method 0x5bdda831.
//
// Solidity: function register((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes[] descriptors, bytes32[][] paths) returns(bytes32 modelId)
func (_ModelRegistry *ModelRegistryTransactor) Register(opts *bind.TransactOpts, model Model, descriptors [][]byte, paths [][][32]byte) (*types.Transaction, error) {
	return _ModelRegistry.contract.Transact(opts, "register", model, descriptors, paths)
}

// Register is a paid mutator transaction binding the contract method 0x5bdda831.
//
// Solidity: function register((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes[] descriptors, bytes32[][] paths) returns(bytes32 modelId)
func (_ModelRegistry *ModelRegistrySession) Register(model Model, descriptors [][]byte, paths [][][32]byte) (*types.Transaction, error) {
	return _ModelRegistry.Contract.Register(&_ModelRegistry.TransactOpts, model, descriptors, paths)
}

// Register is a paid mutator transaction binding the contract method 0x5bdda831.
//
// Solidity: function register((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes[] descriptors, bytes32[][] paths) returns(bytes32 modelId)
func (_ModelRegistry *ModelRegistryTransactorSession) Register(model Model, descriptors [][]byte, paths [][][32]byte) (*types.Transaction, error) {
	return _ModelRegistry.Contract.Register(&_ModelRegistry.TransactOpts, model, descriptors, paths)
}

// ModelRegistryModelRegisteredIterator is returned from FilterModelRegistered and is used to iterate over the raw logs and unpacked data for ModelRegistered events raised by the ModelRegistry contract.
type ModelRegistryModelRegisteredIterator struct {
	Event *ModelRegistryModelRegistered // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ModelRegistryModelRegisteredIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ModelRegistryModelRegistered)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ModelRegistryModelRegistered)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ModelRegistryModelRegisteredIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ModelRegistryModelRegisteredIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ModelRegistryModelRegistered represents a ModelRegistered event raised by the ModelRegistry contract.
type ModelRegistryModelRegistered struct {
	ModelId     [32]byte
	Model       Model
	InputSizes  []uint64
	OutputSizes []uint64
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterModelRegistered is a free log retrieval operation binding the contract event 0xf91ebd1619dba20111b0d19de678c5e04318b65befb00addd73d25a58302d6b0.
//
// Solidity: event ModelRegistered(bytes32 indexed modelId, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint64[] inputSizes, uint64[] outputSizes)
func (_ModelRegistry *ModelRegistryFilterer) FilterModelRegistered(opts *bind.FilterOpts, modelId [][32]byte) (*ModelRegistryModelRegisteredIterator, error) {

	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _ModelRegistry.contract.FilterLogs(opts, "ModelRegistered", modelIdRule)
	if err != nil {
		return nil, err
	}
	return &ModelRegistryModelRegisteredIterator{contract: _ModelRegistry.contract, event: "ModelRegistered", logs: logs, sub: sub}, nil
}

// WatchModelRegistered is a free log subscription operation binding the contract event 0xf91ebd1619dba20111b0d19de678c5e04318b65befb00addd73d25a58302d6b0.
//
// Solidity: event ModelRegistered(bytes32 indexed modelId, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint64[] inputSizes, uint64[] outputSizes)
func (_ModelRegistry *ModelRegistryFilterer) WatchModelRegistered(opts *bind.WatchOpts, sink chan<- *ModelRegistryModelRegistered, modelId [][32]byte) (event.Subscription, error) {

	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _ModelRegistry.contract.WatchLogs(opts, "ModelRegistered", modelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ModelRegistryModelRegistered)
				if err := _ModelRegistry.contract.UnpackLog(event, "ModelRegistered", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseModelRegistered is a log parse operation binding the contract event 0xf91ebd1619dba20111b0d19de678c5e04318b65befb00addd73d25a58302d6b0.
//
// Solidity: event ModelRegistered(bytes32 indexed modelId, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint64[] inputSizes, uint64[] outputSizes)
func (_ModelRegistry *ModelRegistryFilterer) ParseModelRegistered(log types.Log) (*ModelRegistryModelRegistered, error) {
	event := new(ModelRegistryModelRegistered)
	if err := _ModelRegistry.contract.UnpackLog(event, "ModelRegistered", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleMetaData contains all meta data concerning the OpmlOracle contract.
var OpmlOracleMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"registry_\",\"type\":\"address\"},{\"internalType\":\"contractIStepVerifier\",\"name\":\"verifier\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"window\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"censorship\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minMove\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayBase\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayMax\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayRate\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"blockTime\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeFloor\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"escrowMultiple\",\"type\":\"uint16\"}],\"internalType\":\"structParams\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AlreadyCommitted\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AlreadyDemanded\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AlreadyRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bond\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"BondTooSmall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"child\",\"type\":\"uint256\"}],\"name\":\"ChildBeyondEnd\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ChildNotUnderParent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimKnown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimNotDead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimNotFinal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimNotLive\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ClaimNotOfRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"ClaimsAlive\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CommitmentTooLate\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CommitmentUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CommittedClaimLives\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DeadlineNotPassed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DemandNotOpen\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DescriptorNeeded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"name\":\"DescriptorNotInModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"int64\",\"name\":\"value\",\"type\":\"int64\"}],\"name\":\"ElementHolds\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"}],\"name\":\"ElementOutsideLeaf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"LeafHasNoChildren\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedCallback\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedDeadline\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedParams\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"ModelNotRegistered\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotALeaf\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotATensorRoot\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotDemanded\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotExpired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"NothingToDeliver\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingToReclaim\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OnlyAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OnlyRequester\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OnlySubmitter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"OutputsTooLarge\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PaddingNotCanonical\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ParentNotRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"RequestKnown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"RequestNotPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"output\",\"type\":\"uint256\"}],\"name\":\"ResultNotInTrace\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"RootHasItsOwnReveal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"}],\"name\":\"SubmitterExclusive\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TooLate\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongCallbackData\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"WrongDescriptorLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongInputCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"computed\",\"type\":\"bytes32\"}],\"name\":\"WrongInputRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"input\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongInputSize\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongLeaf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongLength\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongModel\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongOperations\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongOutputCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"output\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongOutputSize\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"computed\",\"type\":\"bytes32\"}],\"name\":\"WrongOutputs\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongPreimage\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongResultCount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongResultRoot\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ClaimCommitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"name\":\"ClaimFinal\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"enumGame.Reason\",\"name\":\"reason\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shareOfLevel\",\"type\":\"uint256\"}],\"name\":\"ClaimKilled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"indexed\":false,\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"committed\",\"type\":\"bool\"}],\"name\":\"ClaimPosted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"parentHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"escrow\",\"type\":\"uint256\"}],\"name\":\"Demanded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"}],\"name\":\"Finalized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ProofCommitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"int64\",\"name\":\"claimed\",\"type\":\"int64\"},{\"indexed\":false,\"internalType\":\"int64\",\"name\":\"computed\",\"type\":\"int64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"}],\"name\":\"Proved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Reclaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structRequest\",\"name\":\"request\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes[]\",\"name\":\"inputs\",\"type\":\"bytes[]\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"Requested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"}],\"name\":\"ResultDelivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"}],\"name\":\"Revealed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BURN\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_CALLBACK_DATA\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_CALLBACK_GAS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_OUTPUT_BYTES\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"callbackFailed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"claimState\",\"outputs\":[{\"components\":[{\"internalType\":\"enumStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"committed\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"postedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"postedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"openDemands\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadlineBlock\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structClaimState\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"commitClaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"commitProof\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"parent\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"parentHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"child\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"childHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"demand\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"demandPrice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"}],\"name\":\"demandRoot\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"parent\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"parentHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"child\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"childHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes\",\"name\":\"descriptor\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"descriptorPath\",\"type\":\"bytes32[]\"}],\"name\":\"demandTensor\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deposit\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"finalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"isFinal\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"isFinalized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"kill\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"liveClaims\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"live\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"committed\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"nodeState\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"demandedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"demandedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"revealedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"revealedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"usedD\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"usedR\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"escrow\",\"type\":\"uint128\"}],\"internalType\":\"structNodeState\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"params\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"window\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"censorship\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minMove\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayBase\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayMax\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayRate\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"blockTime\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeFloor\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"escrowMultiple\",\"type\":\"uint16\"}],\"internalType\":\"structParams\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"}],\"name\":\"post\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"postCommitted\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"leaf\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"prove\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"reclaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"inputs\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"request\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"resultRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"retryCallback\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"reveal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"children\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"resultRoots\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[][]\",\"name\":\"paths\",\"type\":\"bytes32[][]\"}],\"name\":\"revealRoot\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stepVerifier\",\"outputs\":[{\"internalType\":\"contractIStepVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	Bin: "0x6102006040523461043d5760405161584938819003601f8101601f191683016001600160401b038111848210176104415783928291604052833981010390610180821261043d578051916001600160a01b038316830361043d576020820151906001600160a01b038216820361043d5761014090603f19011261043d576040519161014083016001600160401b03811184821017610441576040526100a660408201610455565b8084526100b560608301610455565b918260208601526100c860808201610455565b918260408701526100db60a08301610455565b8060608801526100ed60c08401610455565b9081608089015261010060e08501610455565b928360a08a01526101146101008601610455565b60c08a0181905261012086015190956001600160801b038216820361043d576101609160e08c01526101496101408201610455565b6101008c015201519561ffff8716870361043d576101208a018790526001600160401b0316801515979088610429575b5087610410575b50866103f5575b50856103de575b50846103c3575b50836103b0575b508261039d575b82610382575b5081610373575b501561036457608090815281516001600160401b0390811660a09081526020840151821660c0908152604080860151841660e0908152606087015185166101009081529587015185166101209081529387015185166101405291860151841661016052908501516001600160801b031661018052928401519091166101a0529091015161ffff166101c0526101e091909152516153df908161046a823960805181818161121901526127c9015260a05181818161046c01528181612e520152818161328b015261465e015260c0518181816104990152818161306001528181614d610152614eb9015260e0518181816104c501528181614d400152614e980152610100518181816104f101526141c501526101205181818161051d0152614173015261014051818181610549015261419d01526101605181818161057501528181612e76015281816132af0152818161422b015281816146820152614da50152610180518181816105a101528181612d8c01526131e601526101a0518181816105cd0152613b3401526101c0518181816105f90152613b6c01526101e05181818161077c0152818161125d01526143ce0152f35b6348da98ff60e01b5f5260045ffd5b6001915061ffff16115f6101b0565b63ffffffff6001600160401b0391909116111591505f6101a9565b6001600160401b038116151592506101a3565b6001600160401b0316151592505f61019c565b63ffffffff6001600160401b0391909116111593505f610195565b6001600160401b038083169116111594505f61018e565b63ffffffff6001600160401b0391909116111595505f610187565b62ffffff6001600160401b03919091161096505f610180565b6001600160401b038216101597505f610179565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b038216820361043d5756fe60806040526004361015610011575f80fd5b5f3560e01c8063083a8c12146130a35780630cd7d3e314612bb9578063240d5ce91461259757806333727c4d1461256857806334cad9281461254b578063470793f4146124655780634f6feb35146124495780635173e260146123a657806351cff8d9146122c1578063593225e9146120f35780635cf81ccb146120a557806361d78afa14611b2c578063648a200e14611a185780636d9809a0146119fb5780636f1fdad6146118425780636f8029011461181357806370a08231146117dc5780637a15b4a31461128c5780637b10399914611248578063828f504f1461120457806397bcb1ae146111635780639b282cae14610f7b578063a512724614610f51578063a7adf45b14610ec2578063b6ace89b14610c53578063bd6aba0414610c2d578063c0a2526c14610c11578063ce60ff07146106c2578063cff0ab9614610413578063d0e30db0146103c2578063da3686de1461039a578063df2a1be314610355578063e9cf2baf146101d85763efc389471461018f575f80fd5b346101d45760203660031901126101d4576004356101ac81614c3e565b33907fa502b712750f039a8e2413a5a598fda765df950138976e80779df35c725f1acc5f80a3005b5f80fd5b346101d4576101f16101e936613451565b929091613e0c565b805f52600160205260ff60405f20541660048110156103415760020361032f57600161023d848484909160609260405192835260208301526040820152205f52600260205260405f2090565b0180546001600160a01b0381169460a09190911c9190856102b9575b82156102aa576001600160a01b031986169091557fbc891ccc841029badab4fcaff60c125d38ab6ea557e478c08b69cdded7a780e3916040919061029d818861490f565b82519182526020820152a4005b63fddb35b360e01b5f5260045ffd5b835f52600460205260405f20610307604051916102d583613582565b54916001600160801b0360206001600160781b03851692838152019360781c16835261030087614c73565b9088614ca0565b610312575b50610259565b926001600160801b0361032892945116906135d9565b918661030c565b63985b021b60e01b5f5260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b346101d45760203660031901126101d45760043561037281614c3e565b33907f16b6f3c04c701f9c4cfa8d7ac976bfd706351e8e0d4bdd1cd480ee19d3d96fb05f80a3005b346101d45760203660031901126101d45760206103b8600435613cfd565b6040519015158152f35b5f3660031901126101d457335f525f60205260405f206103e33482546135d9565b90556040513481527f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c460203392a2005b346101d4575f3660031901126101d45760405161014081018181106001600160401b038211176106ae576040526020810160408201606083016080840160a0850160c086019160e08701936101008801956101208901977f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316809a527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031681527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031682527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031683527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031684527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031685527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031686527f00000000000000000000000000000000000000000000000000000000000000006001600160801b031687527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031688527f000000000000000000000000000000000000000000000000000000000000000061ffff168952604051998a52516001600160401b031660208a0152516001600160401b03166040890152516001600160401b03166060880152516001600160401b03166080870152516001600160401b031660a0860152516001600160401b031660c0850152516001600160801b031660e0840152516001600160401b03166101008301525161ffff1661012082015261014090f35b634e487b7160e01b5f52604160045260245ffd5b6106cb366134a5565b6106d88594929395613718565b336001600160a01b0390911603610c02576106f28461429d565b94855f52600560205260405f2054610bef5760c085016107118161372c565b6001600160401b0342911610908115610bc4575b50610bb5576101408501624c4b406001600160401b036107448361372c565b1611159081610ba8575b81610b87575b81610b43575b5015610b345760408051631392c59160e11b81529086013560048201819052947f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169491602081602481895afa908115610a61575f91610af9575b5015610ae657604051633fce3c4960e11b815260048101879052975f89602481895afa988915610a61575f99610aca575b505f96875b8a518910156108245761081c6001916001600160401b036108148c8f614398565b5116906135d9565b9801976107f3565b8990620180008111610ab85750604051632f2a619960e11b815260048101839052965f886024818c5afa978815610a61575f98610a94575b508751808803610a7e57505f5b88518110156108db5761087d818989614357565b90506001600160401b03610891838c614398565b5116036108a057600101610869565b886001600160401b036108c0836108b8818d8d614357565b949050614398565b511691636c47f95960e11b5f5260045260245260445260645ffd5b5085878a6108e98284614ee3565b60608601358103610a6c575060206024916109176001600160801b0361091160808a0161377e565b16614b7a565b6040519283809263c74f349b60e01b82528a60048301525afa908115610a61575f916109e5575b506020977fe1c5bbcc54ecef2bcce81f3dbdc01231c61f46f61da3f149f690c7971a2adff9946109cb6109b7958a98956109ab6109da966001600160401b036040519161098a83613567565b60018352168f8201525f60408201525f60608201525f60808201528b614bd7565b60405197888098613bf2565b6101c06101808801526101c08701916137de565b918483036101a08601526135f7565b0390a3604051908152f35b93949190506020843d602011610a59575b81610a03602093836135b8565b810103126101d45760209787956109cb6109b7956109da946109ab610a487fe1c5bbcc54ecef2bcce81f3dbdc01231c61f46f61da3f149f690c7971a2adff99a613bca565b96505095985095505094509761093e565b3d91506109f6565b6040513d5f823e3d90fd5b63564e81b960e11b5f5260045260245ffd5b87631914a33560e31b5f5260045260245260445ffd5b610ab19198503d805f833e610aa981836135b8565b8101906142d6565b968961085c565b6308ae276160e01b5f5260045260245ffd5b610adf9199503d805f833e610aa981836135b8565b97896107ee565b85634c60972160e01b5f5260045260245ffd5b90506020813d602011610b2c575b81610b14602093836135b8565b810103126101d4575180151581036101d457896107bd565b3d9150610b07565b63370004db60e11b5f5260045ffd5b90506001600160a01b03610b5a6101208801613718565b161590811591610b6c575b508761075a565b6001600160401b039150610b7f9061372c565b161587610b65565b9050610b94368487613617565b602081519101206101608701351490610754565b614000841115915061074e565b63483bc17b60e11b5f5260045ffd5b90506001600160401b0380610be5610bdf6101008a0161372c565b9361372c565b1691161187610725565b85631c4525a960e31b5f5260045260245ffd5b63379b487b60e11b5f5260045ffd5b346101d4575f3660031901126101d457602060405161dead8152f35b346101d45760203660031901126101d4576020610c4b600435613b2e565b604051908152f35b366003190161030081126101d457610100136101d457610120366101031901126101d4576102243561024435610284356102a4356001600160401b0381116101d457610ca3903690600401613475565b9190936102c4356001600160401b0381116101d457610cc6903690600401613410565b9390956102e435926001600160401b0384116101d4578695610cee60c0953690600401613475565b610d24610cf9613ed1565b9790968a610d098d898c8c61495f565b9b819f910198610264359165ffffffffffff8b5116916149f8565b97909715610eb357610d3e90610d38613f31565b8b614b1f565b63ffffffff8760481c16916101243563ffffffff8116908181036101d45750610144359063ffffffff8216908183036101d457610d7b92506135d9565b918c84610d9d610d9863ffffffff610d91613740565b16876135d9565b6151fb565b831494851595610e7b575b5050505050610e69575060428103610e5757505f883560028160011a9a0135905f19905f1a0190808b60051b1b1560098c106004841016169a8b9160019c610e06575b50505050610e049865ffffffffffff91021690526146f1565b005b909192935090805b610e34575050650100000000008a831b111516901b8865ffffffffffff610e048c610deb565b909a918b60e01c90637fffffff5f198301101692029a60201b905f190180610e0e565b634cc9545560e01b5f5260045260245ffd5b63a048142960e01b5f5260045260245ffd5b610ea89550610e9691610e8d916135d9565b91873691613617565b60208151910120916101e4359361524d565b158b808c8482610da8565b631846cbcd60e11b5f5260045ffd5b346101d45736600319016102c081126101d457610180136101d457610100366101831901126101d457610284356001600160401b0381116101d457610f0b903690600401613475565b6102a435916001600160401b0383116101d457610f2f610f3f933690600401613410565b929091610f3a614268565b613868565b5f5f5160206153bf5f395f51905f525d005b346101d45760203660031901126101d4576040610f6f60043561379e565b82519182526020820152f35b346101d45760603660031901126101d4575f610100604051610f9c8161354b565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152610ffb604435602435600435909160609260405192835260208301526040820152205f52600260205260405f2090565b604051606081018181106001600160401b038211176106ae576040526110208261365c565b9182825260010154600160a01b6001900381169081602084015260a01c604081930152825164ffffffffff1692602081015164ffffffffff1690604081015164ffffffffff16606082015164ffffffffff16608083015162ffffff169160a084015162ffffff169360c0015165ffffffffffff16946040516110a18161354b565b8981526020810191825260408101928352606081019384526080810194855260a0810195865260c0810196875260e0810197885261010001978852604051988952516001600160401b03166020890152516001600160401b03166040880152516001600160401b03166060870152516001600160401b03166080860152516001600160401b031660a0850152516001600160401b031660c0840152600160a01b6001900390511660e0830152516001600160801b031661010082015261012090f35b36600319016101a081126101d457610100136101d457610164356101043561012435610184356001600160401b0381116101d4576111a684913690600401613475565b6111dc6111b1613ed1565b9290936111c08789868861495f565b99909861014435908965ffffffffffff60c08d015116916149f8565b9290926111f5576111f0610e049787614b1f565b6146f1565b6377c2987960e11b5f5260045ffd5b346101d4575f3660031901126101d4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101d4575f3660031901126101d4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101d457366003190161016081126101d457610100136101d4576101043561012435610144356001600160401b0381116101d4576112cf903690600401613410565b6112d7613ed1565b85949194156117cf5761130a828787909160609260405192835260208301526040820152205f52600260205260405f2090565b54908160d01c9061133b848989909160609260405192835260208301526040820152205f52600260205260405f2090565b926113458461365c565b9064ffffffffff825116156117c057604082019364ffffffffff8551166117b1576113718b600461415a565b9061137c8285614200565b6117a2578b8060681c151580611786575b15611718575061020089036116ff5787610200604051818d823720036116f0576901fffffffffffffffe008c60091b168082115f146116e9576113d0908261400f565b6102008110611689575061157c94936115499364ffffffffff93611508935b611409868551166114008487614e85565b60011c906135d9565b4211159961143160a086019361142962ffffff865116918a8951166135d9565b9042906152ad565b9262ffffff841690528643166060860152864216905260c084015284835116918a5464ffffffffff60281b602086015160281b169062ffffff60a01b608087015160a01b169265ffffffffffff60d01b169460018060d01b039262ffffff60b81b199262ffffff60a01b19928b60781b19916001600160781b031916171617168860501b4260501b1617168760781b4360781b161716179062ffffff60b81b9060b81b16171788556114ed8554916114e88761465b565b614d2d565b9064ffffffffff60281b848260a81c169160581c1617615316565b835482821660a81b64ffffffffff60a81b1669ffffffffffffffffffff60801b199091161760289190911c9190911660801b64ffffffffff60801b16178255565b61155c63ffffffff825460601c16614e15565b815463ffffffff60601b191660609190911b63ffffffff60601b16179055565b156116805760a4356001600160a01b03811681036101d457906001905b01805460a01c6115b26115ab89614b68565b4890613b1b565b9560058702968088046005149015171561166c577fddc845bc73e8bf9e27b067029f533cd1cd275f26d94409049fb68e6eea0c7ed79660021c91808311611664575b83546001600160a01b03168455919261164a926116319161162b90869061161b828a61490f565b546001600160a01b03169261400f565b9061490f565b60405195869586526080602087015260808601916135f7565b6001600160a01b03909216604084015260608301520390a3005b9150816115f4565b634e487b7160e01b5f52601160045260245ffd5b60013391611599565b601f81166116ac6116a68c8e816116a0868861400f565b91615061565b90615079565b601f8316820361166c5760f88360031b161b6116db576020036020811161166c576116d6916135d9565b6113d0565b62215cdd60e41b5f5260045ffd5b505f6113d0565b6349aa5c2760e11b5f5260045ffd5b8863b863f04160e01b5f5260045261020060245260445ffd5b611729826020925f9897985061502e565b1b808a03611770575061173e898b838f615095565b876117536040518b8d82378b60051c90615357565b036116f05761157c946115499364ffffffffff93611508936113ef565b8963b863f04160e01b5f5260045260245260445ffd5b50508b60ff8160401c1661179c610d98846152df565b1461138d565b63ecdd1c2960e01b5f5260045ffd5b63a89ac15160e01b5f5260045ffd5b633634733b60e01b5f5260045ffd5b61b71560e31b5f5260045ffd5b346101d45760203660031901126101d4576001600160a01b036117fd613505565b165f525f602052602060405f2054604051908152f35b346101d45760203660031901126101d4576004355f526006602052602060ff60405f2054166040519015158152f35b346101d45760203660031901126101d4575f60e06040516118628161352f565b8281528260208201528260408201528260608201528260808201528260a08201528260c082015201526004355f52600160205260405f20604051906118a68261352f565b8054906118b660ff831684613792565b602083019160ff8160081c1615158352604084019364ffffffffff8260101c168552606081019264ffffffffff8360381c168452608082019263ffffffff8160601c168452600160a084019264ffffffffff8360801c16845264ffffffffff60c086019360a81c16835201549260e08101938452519560048710156103415764ffffffffff63ffffffff818080945115159b511698511696511693511691511692519461196f604051976119698961352f565b88613792565b6020870197885260408701908152606087019485526080870192835260a0870191825260c0870193845260e087019586526040519651926004841015610341576001600160401b0380968163ffffffff946101009c82988d5251151560208d0152511660408b01525116606089015251166080870152511660a0850152511660c08301525160e0820152f35b346101d4575f3660031901126101d4576020604051624c4b408152f35b346101d4576101803660031901126101d4576040516020810190611a3d826004613bf2565b6101808152611a4e6101a0826135b8565b519020611a5a81613e34565b60c4356001600160401b038116908181036101d45750421115611b1d576060015163ffffffff1680611b0b5750805f526005602052600260405f2055611ab8611aa1613702565b6001600160801b03611ab1613768565b169061490f565b611ac0613702565b907f7ca5472b7ea78c2c0141c5a12ee6d170cf4ce8ed06be3d22c8252ddfc7a6a2c46020611aec613768565b6040516001600160801b0390911681526001600160a01b0390941693a3005b63977a658760e01b5f5260045260245ffd5b6302eb354360e41b5f5260045ffd5b346101d457366003190161028081126101d457610100136101d457610120366101031901126101d457610224356001600160401b0381116101d457611b75903690600401613475565b610244356001600160401b0381116101d457611b95903690600401613475565b610264929192356001600160401b0381116101d457611bb8903690600401613475565b939092611bc3613ed1565b94909560a4359260018060a01b0384168085036101d457330361209657611be8613f31565b6101a4356001600160401b038116908181036101d45750608435906001600160401b038216918281036101d4575003612087578060051b9563ffffffff611c2d613740565b166020611c3a825f61502e565b1b8089036120715750878b611c4f925f615095565b611c69604051888c82376001600160fb1b03841690615357565b9563ffffffff611c77613754565b16820361204c57611c87826142bf565b611c9460405191826135b8565b828152602081018360051b8301903682116101d45783905b82821061203c57505050611cbf906151d5565b6064350361202d57611cdd63ffffffff611cd7613740565b166151fb565b600581111561202557600419810190811161166c57945b851593841561201f575f5b860361200857611d1c8463ffffffff611d16613740565b1661400f565b965f8e5b868210611f5d578e8e8e8e8e816001850155611d3a613740565b93611d655f8088909160609260405192835260208301526040820152205f52600260205260405f2090565b94611d6f8661365c565b9164ffffffffff835116156117c057604083019264ffffffffff8451166117b157611d9b5f600461415a565b92611da68483614200565b6117a2576115088264ffffffffff92611ec796611dcd856115499751166114008386614e85565b42111598611ded60a085019261142962ffffff85511691898851166135d9565b62ffffff8116909252438616606085018190524287169182905263ffffffff841660c086015284518f546020870151608088015160b89690961b62ffffff60b81b16607894851b6001600160d01b03166001600160b81b0360509790971b6effffffffffffffffffffffffffffff19909416948c1694909417948b901b199490941662ffffff60a01b191660289190911b64ffffffffff60281b161717929092169190911760a09290921b62ffffff60a01b16919091171760d09190911b63ffffffff60d01b16178b558454906114ed906114e88761465b565b15611f5357600190935b018054620271004881810296939260a01c9187040361166c5760058602958087046005149015171561166c575f977fddc845bc73e8bf9e27b067029f533cd1cd275f26d94409049fb68e6eea0c7ed79660021c918083116116645783546001600160a01b03168455919261164a926116319161162b90869061161b828a61490f565b5060013393611ed1565b611f75611f6a838c6135d9565b918583861c91614872565b35908815611fac5750611f89828888614872565b35145b15611f9a576001018e611d20565b63124715db60e11b5f5260045260245ffd5b83611fb8848c89614882565b9050149182611fc9575b5050611f8c565b909150611fd7838b88614882565b92906001861b935f19850194851161166c5761200194611ff8878d8d614872565b3593169161524d565b5f80611fc2565b8386635ac642a960e01b5f5260045260245260445ffd5b83611cff565b505f94611cf4565b63572139e160e11b5f5260045ffd5b8135815260209182019101611cac565b63ffffffff8261205a613754565b90635ac642a960e01b5f526004521660245260445ffd5b8863b863f04160e01b5f5260045260245260445ffd5b63318b26fd60e11b5f5260045ffd5b632731809760e11b5f5260045ffd5b346101d45760203660031901126101d457600435805f5260056020526120ce60405f2054614858565b156120e0575060206001604051908152f35b5f526005602052602060405f2054610c4b565b6101003660031901126101d457612108613ed1565b6121206121148261465b565b434260281b17906146cb565b6117a25761212c6136cc565b916121575f8083909160609260405192835260208301526040820152205f52600260205260405f2090565b64ffffffffff8154166122b2575f9260016122789261217586613b2e565b9661217f88614b7a565b4364ffffffffff81811660208401524216808352835460408401516060850151608086015160a08088015160c0909801516001600160d01b031995861690961760289790971b64ffffffffff60281b169690961760509390931b64ffffffffff60501b169290921760789190911b64ffffffffff60781b161760d088811b8990039190911691851b62ffffff60a01b169190911760b89590951b62ffffff60b81b16949094179190931b909216919091178255910180546001600160a01b03169187901b6001600160a01b0319169190911781555b80546001600160a01b03191633179055805461155c9060601c63ffffffff16613d6a565b6040519282845282602085015260408401527f959c635161a5cb0bb5328f8ef2b8698bb443afac358acc978c176f81e1ca36b960603394a4005b63afb6e2bb60e01b5f5260045ffd5b346101d45760203660031901126101d4576122da613505565b6122e2614268565b6001600160a01b038116338114158061239a575b61238857805f525f60205260405f2054918215612379575f808085819486835282602052826040812055867f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d56020604051858152a25af115612364575f5f5160206153bf5f395f51905f525d005b63a09e616560e01b5f5260045260245260445ffd5b630686827b60e51b5f5260045ffd5b633562c10360e21b5f5260045260245ffd5b5061dead8114156122f6565b346101d4576123b4366134a5565b906123c0949294614268565b6123c98361429d565b94855f52600660205260ff60405f205416156124365761240794865f5260056020526123ff828260405f205460408901356143ac565b865a956144f0565b61241d575f5f5160206153bf5f395f51905f525d005b5f52600660205260405f2060ff19815416905580610f3f565b85639b72a7e760e01b5f5260045260245ffd5b346101d4575f3660031901126101d45760206040516140008152f35b346101d45761247336613451565b61247c83613e0c565b805f52600160205260405f209160ff835416600481101561034157600103612538576124cb6124d0918584909160609260405192835260208301526040820152205f52600260205260405f2090565b61365c565b64ffffffffff815116158015612524575b612516576124f9906124f3858761415a565b90614200565b1561250757610e049361403a565b63d0404f8560e01b5f5260045ffd5b621d760960e31b5f5260045ffd5b5064ffffffffff60408201511615156124e1565b50631d243f0f60e21b5f5260045260245ffd5b346101d4575f3660031901126101d4576020604051620180008152f35b346101d45760203660031901126101d4576004355f526005602052602060405f205460b01c1515604051908152f35b346101d45736600319016102e081126101d457610100136101d457610120366101031901126101d4576102443561022435610264356001600160401b0381116101d4576125e8903690600401613410565b610284356001600160401b0381169492908590036101d4576102a4356001600160401b0381116101d457612620903690600401613410565b919061262a613ed1565b949095612635613f31565b6126626124cb828a8a909160609260405192835260208301526040820152205f52600260205260405f2090565b64ffffffffff60408201511615612baa5760c081019065ffffffffffff8251168a60681c15159081612b8e575b5015612b7f576121146126a5916114e88a61465b565b6117a2575165ffffffffffff1690610200831480159190612b6a575b50612b5b5760018601549363ffffffff8960481c1660405195632a1d44c960e01b87526101043563ffffffff81168091036101d45760048801526101243563ffffffff81168091036101d45760248801526101443563ffffffff81168091036101d45760448801526101643563ffffffff81168091036101d45760648801526101843563ffffffff81168091036101d45760848801526101a4356001600160401b0381168091036101d45760a48801526101c43560c48801526101e43560e488015261020435610104880152604435610124880152610144870152610164860152896101848601526101c06101a4860152604085806127c56101c482018a896135f7565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610a61575f955f93612b16575b5061280e838c613b1b565b908315908115612b0b575b508015612af5575b612ae2576101ff90939193165f938392835b612a8c57505050506001600160fd1b038116810361166c5760031b6101000390610100821161166c57811b901d60070b9160070b92838314612a79579061287b913691613617565b60208151910120604051602081019133835286604083015287606083015288608083015260a08201526102c43560c082015260c081526128bc60e0826135b8565b5190205f52600360205260405f20548015159081612a67575b5015612a605733925b805460ff191660021781555f9360e435906001600160801b0382168083036101d45788938893600281901c60016001607e1b03169261292561291f87614c73565b88614ddc565b91612930838661401c565b946001600160a01b038716612a58575b507f3cb190661ccef3ccf9c9ecdb8906010c4a64e6f344ce347a53f4d63cd46d1c9b95936129f38c6129906060989661298a61298384612a089960ff995061400f565b9189613b1b565b9061400f565b9660405161299d81613582565b6001600160781b038d168152602081016001600160801b03891681528c5f5260046020526001600160781b0360405f209251168254916001600160801b0360781b905160781b16918860f81b161717905561490f565b6129fc856148c6565b5460081c166004614e27565b604051916001835260208301526040820152a36040519586526020860152604085015260608401527f467cc96f1e62e17f4616b8f5aa6c94645dcf4f58c1da1b9fbb0537ad904d403260803394a4005b9a508e612940565b5f926128de565b905064ffffffffff43911610876128d5565b83632788b28d60e01b5f5260045260245ffd5b90919294612a9a86856135d9565b5f19810181811161166c57831115612ace575f19908401013560f81c9060081b1794801561166c575f190192919083612833565b634e487b7160e01b5f52603260045260245ffd5b8a634588138360e01b5f5260045260245ffd5b506001600160401b038a168160091c1415612821565b90508110158c612819565b955091506040853d604011612b53575b81612b33604093836135b8565b810103126101d4578451948560070b86036101d45760200151918b612803565b3d9150612b26565b632213513d60e01b5f5260045ffd5b9050610200604051818782372014158a6126c1565b63d26c97d360e01b5f5260045ffd5b9050612ba3610d9860ff8d60401c16926152df565b148c61268f565b631659379160e31b5f5260045ffd5b36600319016102a081126101d457610180136101d457610100366101831901126101d4576040516020810190612bf182610184613d81565b6101008152612c02610120826135b8565b5190206040516020810191825261028435604082015260408152612c276060826135b8565b5190205f52600360205260405f205460281c801561309457610184359064ffffffffff6040612c5584613e34565b015116801561308d575b80911090811591613059575b5061304a576040516020810190612c8482610184613d81565b6101008152612c95610120826135b8565b51902090815f52600160205260ff60405f20541660048110156103415761303757612cbf81613e34565b6001600160401b036020820151166040516020810190612ce0826004613bf2565b6101808152612cf16101a0826135b8565b51902083149081613028575b81613019575b81612ff9575b5015612fea57610224356001600160a01b038116908181036101d4575033036120965760c4356001600160401b038116908181036101d457504211612fdb5760e4356001600160a01b0381169081811415806101d45782151580612fcf575b80612faf575b612f985750505060a4356001600160801b038116908181036101d4577f000000000000000000000000000000000000000000000000000000000000000080831115612f8f575050905b61026435916001600160801b038316918284141591826101d457808410612f795750806040612e27920164ffffffffff81511615612f69575b506060810163ffffffff612e0681835116613d6a565b1690526080810163ffffffff612e1e81835116613d6a565b16905285614bd7565b6101d457612e359150614b7a565b815f526001602052612f2560405f2064ffffffffff434260281b177f0000000000000000000000000000000000000000000000000000000000000000612e9b7f00000000000000000000000000000000000000000000000000000000000000008261401c565b845464ffffffffff60a81b196bffffffffffffffffffffffff199091164360381b64ffffffffff60381b16174260101b66ffffffffff00001617610101171660289290921b179190910182811660a81b64ffffffffff60a81b169190911783555b825464ffffffffff60801b191660289190911c9190911660801b64ffffffffff60801b16179055565b60405191612f3583610184613d81565b60016101008401527f8af067ae0be8e240a1422ebc88e4e56d66992e6792659d62f5afe4a35bcfa5b46101206101a43594a4005b64ffffffffff4216905287612df0565b83639901e61160e01b5f5260045260245260445ffd5b91505090612db7565b6101d4575063d8127a3760e01b5f5260045260245ffd5b50610104356001600160401b038116908181036101d45750421115612d6e565b50505f33831415612d68565b63387b2e5560e11b5f5260045ffd5b6317e8833160e21b5f5260045ffd5b9050610204356001600160401b038116908181036101d457501484612d09565b6101c435606435149150612d03565b6101a435604435149150612cfd565b506315de303960e01b5f5260045260245ffd5b634c8e490f60e01b5f5260045ffd5b61308591507f0000000000000000000000000000000000000000000000000000000000000000906135d9565b421182612c6b565b5042612c5f565b630167c58f60e71b5f5260045ffd5b366003190161028081126101d457610180136101d457610100366101831901126101d45760405160208101906130db82610184613d81565b61010081526130ec610120826135b8565b519020805f52600160205260ff60405f2054166004811015610341576133fe576101843561311981613e34565b6001600160401b03602082015116604051602081019061313a826004613bf2565b610180815261314b6101a0826135b8565b519020831490816133ef575b816133e0575b816133c0575b5015612fea57610224356001600160a01b038116908181036101d4575033036120965760c4356001600160401b038116908181036101d457504211612fdb5760e4356001600160a01b0381169081811415806101d457821515806133b4575b80613394575b612f985750505060a4356001600160801b038116908181036101d4577f00000000000000000000000000000000000000000000000000000000000000008083111561338b575050905b61026435916001600160801b038316918284141591826101d457808410612f795750806040613260920164ffffffffff8151161561337b575b506060810163ffffffff612e1e81835116613d6a565b6101d45761326e9150614b7a565b815f52600160205261333860405f2064ffffffffff434260281b177f00000000000000000000000000000000000000000000000000000000000000006132d47f00000000000000000000000000000000000000000000000000000000000000008261401c565b845464ffffffffff60a81b196bffffffffffffffffffffffff199091164360381b64ffffffffff60381b16174260101b66ffffffffff000016176001171660289290921b179190910182811660a81b64ffffffffff60a81b16919091178355612efc565b6040519161334883610184613d81565b5f6101008401527f8af067ae0be8e240a1422ebc88e4e56d66992e6792659d62f5afe4a35bcfa5b46101206101a43594a4005b64ffffffffff421690528761324a565b91505090613211565b50610104356001600160401b038116908181036101d457504211156131c8565b50505f338314156131c2565b9050610204356001600160401b038116908181036101d457501484613163565b6101c43560643514915061315d565b6101a435604435149150613157565b6315de303960e01b5f5260045260245ffd5b9181601f840112156101d4578235916001600160401b0383116101d457602083818601950101116101d457565b35906001600160401b03821682036101d457565b6003190161014081126101d457610100136101d45760049061010435906101243590565b9181601f840112156101d4578235916001600160401b0383116101d4576020808501948460051b0101116101d457565b9060031982016101c081126101d457610180136101d457600491610184356001600160401b0381116101d457816134de91600401613475565b929092916101a435906001600160401b0382116101d45761350191600401613410565b9091565b600435906001600160a01b03821682036101d457565b35906001600160a01b03821682036101d457565b61010081019081106001600160401b038211176106ae57604052565b61012081019081106001600160401b038211176106ae57604052565b60a081019081106001600160401b038211176106ae57604052565b604081019081106001600160401b038211176106ae57604052565b60e081019081106001600160401b038211176106ae57604052565b90601f801991011681019081106001600160401b038211176106ae57604052565b9190820180921161166c57565b359063ffffffff821682036101d457565b908060209392818452848401375f828201840152601f01601f1916010190565b9291926001600160401b0382116106ae5760405191613640601f8201601f1916602001846135b8565b8294818452818301116101d4578281602093845f960137010152565b906040516136698161359d565b60c081935464ffffffffff8116835264ffffffffff8160281c16602084015264ffffffffff8160501c16604084015264ffffffffff8160781c16606084015262ffffff8160a01c16608084015262ffffff8160b81c1660a084015260d01c910152565b604051906136d98261359d565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b6004356001600160a01b03811681036101d45790565b356001600160a01b03811681036101d45790565b356001600160401b03811681036101d45790565b6101643563ffffffff811681036101d45790565b6101843563ffffffff811681036101d45790565b6084356001600160801b03811681036101d45790565b356001600160801b03811681036101d45790565b60048210156103415752565b805f5260056020526137b360405f2054614858565b156137d7576137c190613e34565b9063ffffffff6080816060850151169301511690565b505f905f90565b90602083828152019060208160051b85010193835f91601e1982360301905b84841061380e575050505050505090565b90919293949596601f198282030187528735838112156101d457840190602082359201916001600160401b0381116101d45780360383136101d45761385960209283926001956135f7565b990197019594019291906137fd565b909192604051602081019061387f82610184613d81565b6101008152613890610120826135b8565b5190209361389d85613cfd565b15613b0857845f52600160205260405f2094600360ff198754161786556101843595865f52600560205260405f205460b01c613a9c578660405160208101906138e7826004613bf2565b61018081526138f86101a0826135b8565b51902003612fea575460081c60ff161580613a81575b613a7257604435906101e435613926878783866143ac565b5f88815260056020526040902081905561022435906001600160a01b038216908183036101d45761026435916001600160801b038316928381036101d457506084356001600160801b038116908181036101d4577ffbd106498be91d2b6819e4203f6d7a579fd92854a2d527a0e4b7f68c230a450c6020838f98938a946139d86139d28c987fc728c2b60abb85e230a3c2b4c71ad7f5ae3898a6a9e71a875369921efba59b139c6135d9565b8261490f565b5050604051908152a460405190815260406020820152806139fd604082018b8b6137de565b0390a4610124356001600160a01b038116908181036101d45750613a23575b5050505050565b61014435936001600160401b038516938486036101d457613a4795508660046144f0565b15613a56575b80808080613a1c565b5f52600660205260405f20600160ff198254161790555f613a4d565b6315ad42d760e21b5f5260045ffd5b5063ffffffff6080613a9288613e34565b015116151561390e565b50610224356001600160a01b0381169695509093509150508381036101d457610264356001600160801b0381168082036101d457613adb91508261490f565b507ffbd106498be91d2b6819e4203f6d7a579fd92854a2d527a0e4b7f68c230a450c60206040515f8152a4565b8463aeaaf23360e01b5f5260045260245ffd5b8181029291811591840414171561166c57565b613b95907f00000000000000000000000000000000000000000000000000000000000000008048115f14613bbd5750613b90613b6a4892614b68565b7f0000000000000000000000000000000000000000000000000000000000000000613b1b565b613b1b565b6bffffffffffffffffffffffff811015613bac5790565b506bffffffffffffffffffffffff90565b613b6a613b909192614b68565b51906001600160401b03821682036101d457565b35906001600160801b03821682036101d457565b6101609081906001600160a01b03613c098261351b565b1684526001600160401b03613c206020830161343d565b16602085015260408101356040850152606081013560608501526001600160801b03613c4e60808301613bde565b1660808501526001600160801b03613c6860a08301613bde565b1660a08501526001600160401b03613c8260c0830161343d565b1660c08501526001600160a01b03613c9c60e0830161351b565b1660e08501526001600160401b03613cb7610100830161343d565b166101008501526001600160a01b03613cd3610120830161351b565b166101208501526001600160401b03613cef610140830161343d565b166101408501520135910152565b5f52600160205260405f205460ff81166004811015610341576001149081613d57575b81613d29575090565b613d549150434260281b179064ffffffffff60281b64ffffffffff8260a81c169160581c16176146cb565b90565b905063ffffffff8160601c161590613d20565b63ffffffff1663ffffffff811461166c5760010190565b6001600160801b03613e0660e08093803586526020810135602087015260408101356040870152606081013560608701526001600160401b03613dc66080830161343d565b1660808701526001600160a01b03613de060a0830161351b565b1660a08701526001600160401b03613dfa60c0830161343d565b1660c087015201613bde565b16910152565b604051613e1d602082018093613d81565b6101008152613e2e610120826135b8565b51902090565b9060405190613e4282613567565b5f825260208201915f835260408101905f8252606081015f815260808201925f84528295875f52600560205260405f205493613e7d85614858565b15613ebe5763ffffffff959697985060ff851690526001600160401b038460081c16905264ffffffffff8360481c169052828260701c16905260901c169052565b88634fb2f21960e01b5f5260045260245ffd5b6040516020810190613ee4826004613d81565b6101008152613ef5610120826135b8565b5190208091815f52600160205260405f209160ff835416600481101561034157600103613f1f5750565b631d243f0f60e21b5f5260045260245ffd5b604051602081019061010061010463ffffffff613f4d826135e6565b16845263ffffffff613f61602083016135e6565b16602085015263ffffffff613f78604083016135e6565b16604085015263ffffffff613f8f606083016135e6565b16606085015263ffffffff613fa6608083016135e6565b1660808501526001600160401b03613fc060a0830161343d565b1660a085015260c081013560c085015260e081013560e085015201356101008301526101208152613ff3610140826135b8565b5190206024350361400057565b635459a43960e01b5f5260045ffd5b9190820391821161166c57565b8115614026570490565b634e487b7160e01b5f52601260045260245ffd5b825460ff191660021783555f94939260e082019060016001607e1b0361405f8361377e565b60021c16916001600160801b0361409161408b61408461407e89614c73565b8a614ddc565b809661401c565b9261377e565b16927f3cb190661ccef3ccf9c9ecdb8906010c4a64e6f344ce347a53f4d63cd46d1c9b9460ff6140ca60609661298a6141469587613b1b565b946040516140d781613582565b6001600160781b038b168152602081016001600160801b03871681528a5f5260046020526001600160781b0360405f209251168254916001600160801b0360781b905160781b16918560f81b16171790556141325f8061490f565b61413b866148c6565b5460081c1690614e27565b604051915f835260208301526040820152a3565b906141fb57608061416b910161372c565b6141e96141c37f0000000000000000000000000000000000000000000000000000000000000000926001600160401b037f0000000000000000000000000000000000000000000000000000000000000000911661401c565b7f00000000000000000000000000000000000000000000000000000000000000006135d9565b90808210156141f6575090565b905090565b505f90565b90613d549164ffffffffff60281b61422682519364ffffffffff60208501511693614e85565b6142507f00000000000000000000000000000000000000000000000000000000000000008261401c565b9060281b179260281b161701434260281b17906146cb565b5f5160206153bf5f395f51905f525c61428e5760015f5160206153bf5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6040516142ae602082018093613bf2565b6101808152613e2e6101a0826135b8565b6001600160401b0381116106ae5760051b60200190565b6020818303126101d4578051906001600160401b0382116101d457019080601f830112156101d4578151614309816142bf565b9261431760405194856135b8565b81845260208085019260051b8201019283116101d457602001905b82821061433f5750505090565b6020809161434c84613bca565b815201910190614332565b9190811015612ace5760051b81013590601e19813603018212156101d45701908135916001600160401b0383116101d45760200182360381136101d4579190565b8051821015612ace5760209160051b010190565b604051633fce3c4960e11b815260048101919091529093909291905f846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa938415610a61575f946144d4575b5083518084036144be57505f5b845181101561447d57614427818585614357565b90506001600160401b0361443b8388614398565b51160361444a57600101614413565b846001600160401b03614462836108b8818989614357565b5116916377cfe59360e11b5f5260045260245260445260645ffd5b509392509061448b91614ee3565b90808214908115916144b2575b506144a05750565b630255aa6560e11b5f5260045260245ffd5b905060b01c155f614498565b8363038f998f60e01b5f5260045260245260445ffd5b6144e99194503d805f833e610aa981836135b8565b925f614406565b96959296939190935f97614505368886613617565b602081519101206101608301350361464c576145246101208301613718565b965f1982019180831161166c57614545614594936145869261457497614357565b9690926040519687946020860199632c0d1e0560e21b8b528c60248801526060604488015260848701916135f7565b848103602319016064860152916135f7565b03601f1981018452836135b8565b6145a26101405a920161372c565b683fffffffffffffffc06001600160401b0382169160061b16908082046040149015171561166c57603f900490619c40820180921161166c57111561463d57843b614627575b505060405185151581526001600160a01b03909316927f03cee1b9938b671c7b34315f152474959bf81c0944c53c4c6ede1e70e84501419150602090a3565b5f8094975085819493925193f1925f80806145e8565b636eb14fc360e11b5f5260045ffd5b63030bdafd60e61b5f5260045ffd5b547f00000000000000000000000000000000000000000000000000000000000000006146a77f00000000000000000000000000000000000000000000000000000000000000008261401c565b9060281b179064ffffffffff60281b64ffffffffff8260381c169160181b16170190565b908160281c8160281c1191826146e057505090565b64ffffffffff919250811691161190565b9294919390614720868686909160609260405192835260208301526040820152205f52600260205260405f2090565b9064ffffffffff8254166122b25760016148209261473d88613b2e565b9561474787614b7a565b4364ffffffffff81811660208401524216808352835460408401516060850151608086015160a08088015160c0909801516001600160d01b031995861690961760289790971b64ffffffffff60281b169690961760509390931b64ffffffffff60501b169290921760789190911b64ffffffffff60781b161760d088811b8990039190911691851b62ffffff60a01b169190911760b89590951b62ffffff60b81b16949094179190931b909216919091178255910180546001600160a01b03169186901b6001600160a01b031916919091178155612254565b604051948552602085015260408401527f959c635161a5cb0bb5328f8ef2b8698bb443afac358acc978c176f81e1ca36b960603394a4565b600160ff8216149081614869575090565b905060b01c1590565b9190811015612ace5760051b0190565b9190811015612ace5760051b81013590601e19813603018212156101d45701908135916001600160401b0383116101d4576020018260051b360381136101d4579190565b801561490c577f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3602061dead92835f525f825260405f20818154019055604051908152a2565b50565b811561495b5760207f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f39160018060a01b031692835f525f825260405f20818154019055604051908152a2565b5050565b939291909361496c6136cc565b508282156149e1575b50916124cb916149a393909160609260405192835260208301526040820152205f52600260205260405f2090565b9164ffffffffff604084015116156149d2576149be9061465b565b906149cc6121148484614d2d565b6117a257565b631331554b60e01b5f5260045ffd5b9092506001850154036149d2575f916124cb614975565b969495929390958760681c15968715928380614b05575b614af65786614a1e868c61502e565b9687811494851595614ae1575b5050505050614ad25715614acc57614a42906152df565b905b614a4d826151fb565b9060ff8760401c1680920396846001600160401b038216831b17928289149788614ac4575b5090828492895f14614aab5750505060481b600160681b17955b9596031b1015614a995750565b638fe0b2dd60e01b5f5260045260245ffd5b0160401b9068ffffffffffffffffff1916171795614a8c565b975082614a72565b90614a44565b63114af8b960e11b5f5260045ffd5b614aeb955061524d565b155f80868180614a2b565b631a3e159d60e31b5f5260045ffd5b5060ff8a60401c16614b19610d98876152df565b14614a0f565b905f60608193604081019364ffffffffff8551169060281c8082118514614b6157505b62ffffff614b5960808401928284511642906152ad565b169052015252565b9050614b42565b614b73576202710090565b6201c13890565b8034115f14614b9157614b8f9034033361490f565b565b803410614b9b5750565b335f525f60205260405f20549034900390818110614bc257335f525f6020520360405f2055565b63cf47918160e01b5f5260045260245260445ffd5b9060ff81511668ffffffffffffffff00602083015160081b16176dffffffffff000000000000000000604083015160481b161763ffffffff60701b606083015160701b161790608063ffffffff60901b91015160901b1617905f52600560205260405f2055565b805f52600360205260405f2054614c6457434260281b17905f52600360205260405f2055565b6317fd8aab60e31b5f5260045ffd5b6060906040519081525f60208201525f6040820152205f526002602052613d5460405f205460d01c6151fb565b9060ff8160401c166001600160401b0382168260681c151580614d22575b15614d0a57505060481c63ffffffff165b60ff8260401c16838111159384614ce8575b5050505090565b6001600160401b0393945090614cfd9161400f565b1c9116145f808080614ce1565b9190935060481c8260481c0315614ccf575050505f90565b508360681c15614cbe565b613d5491614d8562ffffff6080830151167f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006152f5565b64ffffffffff60281b64ffffffffff606060408501519401511691614dca7f00000000000000000000000000000000000000000000000000000000000000008261401c565b9060281b179260281b16170190615316565b6001916005600460ff8460401c1601049160681c15614e105760058111614e04575081010190565b60046005910104010190565b500190565b63ffffffff16801561166c575f190190565b3590815f52600560205260405f205460b01c61495b5781614e4a614b8f93613e34565b916060830163ffffffff614e6081835116614e15565b16905215614bd7576080820163ffffffff614e7d81835116614e15565b169052614bd7565b90614edd62ffffff60a0613d54940151167f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006152f5565b906135d9565b9190614eee816142bf565b90614efc60405192836135b8565b808252601f19614f0b826142bf565b013660208401375f5b818110614f28575050613d549192506151d5565b614f33818387614357565b614f3c816152df565b90604051928260051b8401918101915f915b848310614ff157505050507fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647905b60018111614f9c5750509060019151614f958286614398565b5201614f14565b60018116614fe0575b600581901b830183805b828210614fcd5750505060011c90805f5260205260405f2090614f7c565b6020604091828420815201910190614faf565b808260019260051b85015201614fa5565b6102008160019286038281105f1461502457808286378083039036908601375b8184208560051b89015201920191614f4e565b5081818537615011565b9060ff9061504990606884901c15610d9857610d98906152df565b9160401c169003906005821161505b57565b60059150565b909392938483116101d45784116101d4578101920390565b359060208110615087575090565b5f199060200360031b1b1690565b919290928260681c151593845f146151cc576150bb6150b3826152df565b915b8561502e565b936150ec6150e1866150dc6150cf866151fb565b60ff8660401c169061400f565b61400f565b926001841b906135d9565b5f1981019190821161166c576001916001600160401b036151129216871b90841c61400f565b941b94858510156151c457156151a057807fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647915b61518b5750925b84811061515b575050505050565b6001600160fb1b038116810361166c578361517e6116a6858460051b8187615061565b036116db5760010161514d565b90805f5260205260405f20905f190180615146565b805f915b6151af57509261514d565b90805f5260205260405f20905f1901806151a4565b505050505050565b6150bb816150b5565b805180156151f557613d54916040519160051b60208201835e5190615357565b50505f90565b905f91600181116152095750565b60019192505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c8210170190565b82821c159493919285615263575b505050505090565b93945090929160051b8101905b81811061528557505050145f8080808061525b565b90919260208460051b1690815260208235911852602060405f209360011c9101919091615270565b9190818111156152d65703905b0162ffffff8110156152ce5762ffffff1690565b5062ffffff90565b50505f906152ba565b6101ff0160091c9081156152ef57565b60019150565b9091908082101561530e57035b808211156141f6575090565b50505f615302565b9064ffffffffff808360281c8360281c8082115f1461534f5750935b169116808211156153475750905b60281b1790565b905090615340565b905093615332565b905f905b600181116153695750505190565b600181166153ad575b600581901b830183805b82821061539a5750505060011c90805f5260205260405f209061535b565b602060409182842081520191019061537c565b808260019260051b8501520161537256fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
}

// OpmlOracleABI is the input ABI used to generate the binding from.
// Deprecated: Use OpmlOracleMetaData.ABI instead.
var OpmlOracleABI = OpmlOracleMetaData.ABI

// OpmlOracleBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OpmlOracleMetaData.Bin instead.
var OpmlOracleBin = OpmlOracleMetaData.Bin

// DeployOpmlOracle deploys a new Ethereum contract, binding an instance of OpmlOracle to it.
func DeployOpmlOracle(auth *bind.TransactOpts, backend bind.ContractBackend, registry_ common.Address, verifier common.Address, p Params) (common.Address, *types.Transaction, *OpmlOracle, error) {
	parsed, err := OpmlOracleMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OpmlOracleBin), backend, registry_, verifier, p)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &OpmlOracle{OpmlOracleCaller: OpmlOracleCaller{contract: contract}, OpmlOracleTransactor: OpmlOracleTransactor{contract: contract}, OpmlOracleFilterer: OpmlOracleFilterer{contract: contract}}, nil
}

// OpmlOracle is an auto generated Go binding around an Ethereum contract.
type OpmlOracle struct {
	OpmlOracleCaller     // Read-only binding to the contract
	OpmlOracleTransactor // Write-only binding to the contract
	OpmlOracleFilterer   // Log filterer for contract events
}

// OpmlOracleCaller is an auto generated read-only Go binding around an Ethereum contract.
type OpmlOracleCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpmlOracleTransactor is an auto generated write-only Go binding around an Ethereum contract.
type OpmlOracleTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpmlOracleFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type OpmlOracleFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OpmlOracleSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type OpmlOracleSession struct {
	Contract     *OpmlOracle       // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// OpmlOracleCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type OpmlOracleCallerSession struct {
	Contract *OpmlOracleCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts     // Call options to use throughout this session
}

// OpmlOracleTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type OpmlOracleTransactorSession struct {
	Contract     *OpmlOracleTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts     // Transaction auth options to use throughout this session
}

// OpmlOracleRaw is an auto generated low-level Go binding around an Ethereum contract.
type OpmlOracleRaw struct {
	Contract *OpmlOracle // Generic contract binding to access the raw methods on
}

// OpmlOracleCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type OpmlOracleCallerRaw struct {
	Contract *OpmlOracleCaller // Generic read-only contract binding to access the raw methods on
}

// OpmlOracleTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type OpmlOracleTransactorRaw struct {
	Contract *OpmlOracleTransactor // Generic write-only contract binding to access the raw methods on
}

// NewOpmlOracle creates a new instance of OpmlOracle, bound to a specific deployed contract.
func NewOpmlOracle(address common.Address, backend bind.ContractBackend) (*OpmlOracle, error) {
	contract, err := bindOpmlOracle(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &OpmlOracle{OpmlOracleCaller: OpmlOracleCaller{contract: contract}, OpmlOracleTransactor: OpmlOracleTransactor{contract: contract}, OpmlOracleFilterer: OpmlOracleFilterer{contract: contract}}, nil
}

// NewOpmlOracleCaller creates a new read-only instance of OpmlOracle, bound to a specific deployed contract.
func NewOpmlOracleCaller(address common.Address, caller bind.ContractCaller) (*OpmlOracleCaller, error) {
	contract, err := bindOpmlOracle(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleCaller{contract: contract}, nil
}

// NewOpmlOracleTransactor creates a new write-only instance of OpmlOracle, bound to a specific deployed contract.
func NewOpmlOracleTransactor(address common.Address, transactor bind.ContractTransactor) (*OpmlOracleTransactor, error) {
	contract, err := bindOpmlOracle(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleTransactor{contract: contract}, nil
}

// NewOpmlOracleFilterer creates a new log filterer instance of OpmlOracle, bound to a specific deployed contract.
func NewOpmlOracleFilterer(address common.Address, filterer bind.ContractFilterer) (*OpmlOracleFilterer, error) {
	contract, err := bindOpmlOracle(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleFilterer{contract: contract}, nil
}

// bindOpmlOracle binds a generic wrapper to an already deployed contract.
func bindOpmlOracle(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := OpmlOracleMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpmlOracle *OpmlOracleRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpmlOracle.Contract.OpmlOracleCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpmlOracle *OpmlOracleRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpmlOracle.Contract.OpmlOracleTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpmlOracle *OpmlOracleRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpmlOracle.Contract.OpmlOracleTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_OpmlOracle *OpmlOracleCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _OpmlOracle.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_OpmlOracle *OpmlOracleTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpmlOracle.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_OpmlOracle *OpmlOracleTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _OpmlOracle.Contract.contract.Transact(opts, method, params...)
}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_OpmlOracle *OpmlOracleCaller) BURN(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "BURN")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_OpmlOracle *OpmlOracleSession) BURN() (common.Address, error) {
	return _OpmlOracle.Contract.BURN(&_OpmlOracle.CallOpts)
}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_OpmlOracle *OpmlOracleCallerSession) BURN() (common.Address, error) {
	return _OpmlOracle.Contract.BURN(&_OpmlOracle.CallOpts)
}

// MAXCALLBACKDATA is a free data retrieval call binding the contract method 0x4f6feb35.
//
// Solidity: function MAX_CALLBACK_DATA() view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) MAXCALLBACKDATA(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "MAX_CALLBACK_DATA")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXCALLBACKDATA is a free data retrieval call binding the contract method 0x4f6feb35.
//
// Solidity: function MAX_CALLBACK_DATA() view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) MAXCALLBACKDATA() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXCALLBACKDATA(&_OpmlOracle.CallOpts)
}

// MAXCALLBACKDATA is a free data retrieval call binding the contract method 0x4f6feb35.
//
// Solidity: function MAX_CALLBACK_DATA() view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) MAXCALLBACKDATA() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXCALLBACKDATA(&_OpmlOracle.CallOpts)
}

// MAXCALLBACKGAS is a free data retrieval call binding the contract method 0x6d9809a0.
//
// Solidity: function MAX_CALLBACK_GAS() view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) MAXCALLBACKGAS(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "MAX_CALLBACK_GAS")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXCALLBACKGAS is a free data retrieval call binding the contract method 0x6d9809a0.
//
// Solidity: function MAX_CALLBACK_GAS() view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) MAXCALLBACKGAS() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXCALLBACKGAS(&_OpmlOracle.CallOpts)
}

// MAXCALLBACKGAS is a free data retrieval call binding the contract method 0x6d9809a0.
//
// Solidity: function MAX_CALLBACK_GAS() view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) MAXCALLBACKGAS() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXCALLBACKGAS(&_OpmlOracle.CallOpts)
}

// MAXOUTPUTBYTES is a free data retrieval call binding the contract method 0x34cad928.
//
// Solidity: function MAX_OUTPUT_BYTES() view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) MAXOUTPUTBYTES(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "MAX_OUTPUT_BYTES")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXOUTPUTBYTES is a free data retrieval call binding the contract method 0x34cad928.
//
// Solidity: function MAX_OUTPUT_BYTES() view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) MAXOUTPUTBYTES() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXOUTPUTBYTES(&_OpmlOracle.CallOpts)
}

// MAXOUTPUTBYTES is a free data retrieval call binding the contract method 0x34cad928.
//
// Solidity: function MAX_OUTPUT_BYTES() view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) MAXOUTPUTBYTES() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXOUTPUTBYTES(&_OpmlOracle.CallOpts)
}

// BalanceOf is a free data retrieval call binding the contract method 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) BalanceOf(opts *bind.CallOpts, account common.Address) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "balanceOf", account)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// BalanceOf is a free data retrieval call binding the contract method 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) BalanceOf(account common.Address) (*big.Int, error) {
	return _OpmlOracle.Contract.BalanceOf(&_OpmlOracle.CallOpts, account)
}

// BalanceOf is a free data retrieval call binding the contract method 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) BalanceOf(account common.Address) (*big.Int, error) {
	return _OpmlOracle.Contract.BalanceOf(&_OpmlOracle.CallOpts, account)
}

// CallbackFailed is a free data retrieval call binding the contract method 0x6f802901.
//
// Solidity: function callbackFailed(uint256 requestId) view returns(bool)
func (_OpmlOracle *OpmlOracleCaller) CallbackFailed(opts *bind.CallOpts, requestId *big.Int) (bool, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "callbackFailed", requestId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// CallbackFailed is a free data retrieval call binding the contract method 0x6f802901.
//
// Solidity: function callbackFailed(uint256 requestId) view returns(bool)
func (_OpmlOracle *OpmlOracleSession) CallbackFailed(requestId *big.Int) (bool, error) {
	return _OpmlOracle.Contract.CallbackFailed(&_OpmlOracle.CallOpts, requestId)
}

// CallbackFailed is a free data retrieval call binding the contract method 0x6f802901.
//
// Solidity: function callbackFailed(uint256 requestId) view returns(bool)
func (_OpmlOracle *OpmlOracleCallerSession) CallbackFailed(requestId *big.Int) (bool, error) {
	return _OpmlOracle.Contract.CallbackFailed(&_OpmlOracle.CallOpts, requestId)
}

// ClaimState is a free data retrieval call binding the contract method 0x6f1fdad6.
//
// Solidity: function claimState(bytes32 claimId) view returns((uint8,bool,uint64,uint64,uint32,uint64,uint64,bytes32))
func (_OpmlOracle *OpmlOracleCaller) ClaimState(opts *bind.CallOpts, claimId [32]byte) (ClaimState, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "claimState", claimId)

	if err != nil {
		return *new(ClaimState), err
	}

	out0 := *abi.ConvertType(out[0], new(ClaimState)).(*ClaimState)

	return out0, err

}

// ClaimState is a free data retrieval call binding the contract method 0x6f1fdad6.
//
// Solidity: function claimState(bytes32 claimId) view returns((uint8,bool,uint64,uint64,uint32,uint64,uint64,bytes32))
func (_OpmlOracle *OpmlOracleSession) ClaimState(claimId [32]byte) (ClaimState, error) {
	return _OpmlOracle.Contract.ClaimState(&_OpmlOracle.CallOpts, claimId)
}

// ClaimState is a free data retrieval call binding the contract method 0x6f1fdad6.
//
// Solidity: function claimState(bytes32 claimId) view returns((uint8,bool,uint64,uint64,uint32,uint64,uint64,bytes32))
func (_OpmlOracle *OpmlOracleCallerSession) ClaimState(claimId [32]byte) (ClaimState, error) {
	return _OpmlOracle.Contract.ClaimState(&_OpmlOracle.CallOpts, claimId)
}

// DemandPrice is a free data retrieval call binding the contract method 0xbd6aba04.
//
// Solidity: function demandPrice(uint256 position) view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) DemandPrice(opts *bind.CallOpts, position *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "demandPrice", position)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// DemandPrice is a free data retrieval call binding the contract method 0xbd6aba04.
//
// Solidity: function demandPrice(uint256 position) view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) DemandPrice(position *big.Int) (*big.Int, error) {
	return _OpmlOracle.Contract.DemandPrice(&_OpmlOracle.CallOpts, position)
}

// DemandPrice is a free data retrieval call binding the contract method 0xbd6aba04.
//
// Solidity: function demandPrice(uint256 position) view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) DemandPrice(position *big.Int) (*big.Int, error) {
	return _OpmlOracle.Contract.DemandPrice(&_OpmlOracle.CallOpts, position)
}

// IsFinal is a free data retrieval call binding the contract method 0xda3686de.
//
// Solidity: function isFinal(bytes32 claimId) view returns(bool)
func (_OpmlOracle *OpmlOracleCaller) IsFinal(opts *bind.CallOpts, claimId [32]byte) (bool, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "isFinal", claimId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// IsFinal is a free data retrieval call binding the contract method 0xda3686de.
//
// Solidity: function isFinal(bytes32 claimId) view returns(bool)
func (_OpmlOracle *OpmlOracleSession) IsFinal(claimId [32]byte) (bool, error) {
	return _OpmlOracle.Contract.IsFinal(&_OpmlOracle.CallOpts, claimId)
}

// IsFinal is a free data retrieval call binding the contract method 0xda3686de.
//
// Solidity: function isFinal(bytes32 claimId) view returns(bool)
func (_OpmlOracle *OpmlOracleCallerSession) IsFinal(claimId [32]byte) (bool, error) {
	return _OpmlOracle.Contract.IsFinal(&_OpmlOracle.CallOpts, claimId)
}

// IsFinalized is a free data retrieval call binding the contract method 0x33727c4d.
//
// Solidity: function isFinalized(uint256 requestId) view returns(bool)
func (_OpmlOracle *OpmlOracleCaller) IsFinalized(opts *bind.CallOpts, requestId *big.Int) (bool, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "isFinalized", requestId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// IsFinalized is a free data retrieval call binding the contract method 0x33727c4d.
//
// Solidity: function isFinalized(uint256 requestId) view returns(bool)
func (_OpmlOracle *OpmlOracleSession) IsFinalized(requestId *big.Int) (bool, error) {
	return _OpmlOracle.Contract.IsFinalized(&_OpmlOracle.CallOpts, requestId)
}

// IsFinalized is a free data retrieval call binding the contract method 0x33727c4d.
//
// Solidity: function isFinalized(uint256 requestId) view returns(bool)
func (_OpmlOracle *OpmlOracleCallerSession) IsFinalized(requestId *big.Int) (bool, error) {
	return _OpmlOracle.Contract.IsFinalized(&_OpmlOracle.CallOpts, requestId)
}

// LiveClaims is a free data retrieval call binding the contract method 0xa5127246.
//
// Solidity: function liveClaims(uint256 requestId) view returns(uint256 live, uint256 committed)
func (_OpmlOracle *OpmlOracleCaller) LiveClaims(opts *bind.CallOpts, requestId *big.Int) (struct {
	Live      *big.Int
	Committed *big.Int
}, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "liveClaims", requestId)

	outstruct := new(struct {
		Live      *big.Int
		Committed *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Live = *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	outstruct.Committed = *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// LiveClaims is a free data retrieval call binding the contract method 0xa5127246.
//
// Solidity: function liveClaims(uint256 requestId) view returns(uint256 live, uint256 committed)
func (_OpmlOracle *OpmlOracleSession) LiveClaims(requestId *big.Int) (struct {
	Live      *big.Int
	Committed *big.Int
}, error) {
	return _OpmlOracle.Contract.LiveClaims(&_OpmlOracle.CallOpts, requestId)
}

// LiveClaims is a free data retrieval call binding the contract method 0xa5127246.
//
// Solidity: function liveClaims(uint256 requestId) view returns(uint256 live, uint256 committed)
func (_OpmlOracle *OpmlOracleCallerSession) LiveClaims(requestId *big.Int) (struct {
	Live      *big.Int
	Committed *big.Int
}, error) {
	return _OpmlOracle.Contract.LiveClaims(&_OpmlOracle.CallOpts, requestId)
}

// NodeState is a free data retrieval call binding the contract method 0x9b282cae.
//
// Solidity: function nodeState(bytes32 claimId, uint256 position, bytes32 hash) view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,address,uint128))
func (_OpmlOracle *OpmlOracleCaller) NodeState(opts *bind.CallOpts, claimId [32]byte, position *big.Int, hash [32]byte) (NodeState, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "nodeState", claimId, position, hash)

	if err != nil {
		return *new(NodeState), err
	}

	out0 := *abi.ConvertType(out[0], new(NodeState)).(*NodeState)

	return out0, err

}

// NodeState is a free data retrieval call binding the contract method 0x9b282cae.
//
// Solidity: function nodeState(bytes32 claimId, uint256 position, bytes32 hash) view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,address,uint128))
func (_OpmlOracle *OpmlOracleSession) NodeState(claimId [32]byte, position *big.Int, hash [32]byte) (NodeState, error) {
	return _OpmlOracle.Contract.NodeState(&_OpmlOracle.CallOpts, claimId, position, hash)
}

// NodeState is a free data retrieval call binding the contract method 0x9b282cae.
//
// Solidity: function nodeState(bytes32 claimId, uint256 position, bytes32 hash) view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,address,uint128))
func (_OpmlOracle *OpmlOracleCallerSession) NodeState(claimId [32]byte, position *big.Int, hash [32]byte) (NodeState, error) {
	return _OpmlOracle.Contract.NodeState(&_OpmlOracle.CallOpts, claimId, position, hash)
}

// Params is a free data retrieval call binding the contract method 0xcff0ab96.
//
// Solidity: function params() view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint128,uint64,uint16) p)
func (_OpmlOracle *OpmlOracleCaller) Params(opts *bind.CallOpts) (Params, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "params")

	if err != nil {
		return *new(Params), err
	}

	out0 := *abi.ConvertType(out[0], new(Params)).(*Params)

	return out0, err

}

// Params is a free data retrieval call binding the contract method 0xcff0ab96.
//
// Solidity: function params() view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint128,uint64,uint16) p)
func (_OpmlOracle *OpmlOracleSession) Params() (Params, error) {
	return _OpmlOracle.Contract.Params(&_OpmlOracle.CallOpts)
}

// Params is a free data retrieval call binding the contract method 0xcff0ab96.
//
// Solidity: function params() view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint128,uint64,uint16) p)
func (_OpmlOracle *OpmlOracleCallerSession) Params() (Params, error) {
	return _OpmlOracle.Contract.Params(&_OpmlOracle.CallOpts)
}

// Registry is a free data retrieval call binding the contract method 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (_OpmlOracle *OpmlOracleCaller) Registry(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "registry")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Registry is a free data retrieval call binding the contract method 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (_OpmlOracle *OpmlOracleSession) Registry() (common.Address, error) {
	return _OpmlOracle.Contract.Registry(&_OpmlOracle.CallOpts)
}

// Registry is a free data retrieval call binding the contract method 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (_OpmlOracle *OpmlOracleCallerSession) Registry() (common.Address, error) {
	return _OpmlOracle.Contract.Registry(&_OpmlOracle.CallOpts)
}

// ResultRoot is a free data retrieval call binding the contract method 0x5cf81ccb.
//
// Solidity: function resultRoot(uint256 requestId) view returns(bytes32)
func (_OpmlOracle *OpmlOracleCaller) ResultRoot(opts *bind.CallOpts, requestId *big.Int) ([32]byte, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "resultRoot", requestId)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// ResultRoot is a free data retrieval call binding the contract method 0x5cf81ccb.
//
// Solidity: function resultRoot(uint256 requestId) view returns(bytes32)
func (_OpmlOracle *OpmlOracleSession) ResultRoot(requestId *big.Int) ([32]byte, error) {
	return _OpmlOracle.Contract.ResultRoot(&_OpmlOracle.CallOpts, requestId)
}

// ResultRoot is a free data retrieval call binding the contract method 0x5cf81ccb.
//
// Solidity: function resultRoot(uint256 requestId) view returns(bytes32)
func (_OpmlOracle *OpmlOracleCallerSession) ResultRoot(requestId *big.Int) ([32]byte, error) {
	return _OpmlOracle.Contract.ResultRoot(&_OpmlOracle.CallOpts, requestId)
}

// StepVerifier is a free data retrieval call binding the contract method 0x828f504f.
//
// Solidity: function stepVerifier() view returns(address)
func (_OpmlOracle *OpmlOracleCaller) StepVerifier(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "stepVerifier")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// StepVerifier is a free data retrieval call binding the contract method 0x828f504f.
//
// Solidity: function stepVerifier() view returns(address)
func (_OpmlOracle *OpmlOracleSession) StepVerifier() (common.Address, error) {
	return _OpmlOracle.Contract.StepVerifier(&_OpmlOracle.CallOpts)
}

// StepVerifier is a free data retrieval call binding the contract method 0x828f504f.
//
// Solidity: function stepVerifier() view returns(address)
func (_OpmlOracle *OpmlOracleCallerSession) StepVerifier() (common.Address, error) {
	return _OpmlOracle.Contract.StepVerifier(&_OpmlOracle.CallOpts)
}

// CommitClaim is a paid mutator transaction binding the contract method 0xefc38947.
//
// Solidity: function commitClaim(bytes32 commitment) returns()
func (_OpmlOracle *OpmlOracleTransactor) CommitClaim(opts *bind.TransactOpts, commitment [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "commitClaim", commitment)
}

// CommitClaim is a paid mutator transaction binding the contract method 0xefc38947.
//
// Solidity: function commitClaim(bytes32 commitment) returns()
func (_OpmlOracle *OpmlOracleSession) CommitClaim(commitment [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.CommitClaim(&_OpmlOracle.TransactOpts, commitment)
}

// CommitClaim is a paid mutator transaction binding the contract method 0xefc38947.
//
// Solidity: function commitClaim(bytes32 commitment) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) CommitClaim(commitment [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.CommitClaim(&_OpmlOracle.TransactOpts, commitment)
}

// CommitProof is a paid mutator transaction binding the contract method 0xdf2a1be3.
//
// Solidity: function commitProof(bytes32 commitment) returns()
func (_OpmlOracle *OpmlOracleTransactor) CommitProof(opts *bind.TransactOpts, commitment [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "commitProof", commitment)
}

// CommitProof is a paid mutator transaction binding the contract method 0xdf2a1be3.
//
// Solidity: function commitProof(bytes32 commitment) returns()
func (_OpmlOracle *OpmlOracleSession) CommitProof(commitment [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.CommitProof(&_OpmlOracle.TransactOpts, commitment)
}

// CommitProof is a paid mutator transaction binding the contract method 0xdf2a1be3.
//
// Solidity: function commitProof(bytes32 commitment) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) CommitProof(commitment [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.CommitProof(&_OpmlOracle.TransactOpts, commitment)
}

// Demand is a paid mutator transaction binding the contract method 0x97bcb1ae.
//
// Solidity: function demand((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 parent, bytes32 parentHash, uint256 child, bytes32 childHash, bytes32[] path) payable returns()
func (_OpmlOracle *OpmlOracleTransactor) Demand(opts *bind.TransactOpts, claim Claim, parent *big.Int, parentHash [32]byte, child *big.Int, childHash [32]byte, path [][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "demand", claim, parent, parentHash, child, childHash, path)
}

// Demand is a paid mutator transaction binding the contract method 0x97bcb1ae.
//
// Solidity: function demand((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 parent, bytes32 parentHash, uint256 child, bytes32 childHash, bytes32[] path) payable returns()
func (_OpmlOracle *OpmlOracleSession) Demand(claim Claim, parent *big.Int, parentHash [32]byte, child *big.Int, childHash [32]byte, path [][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Demand(&_OpmlOracle.TransactOpts, claim, parent, parentHash, child, childHash, path)
}

// Demand is a paid mutator transaction binding the contract method 0x97bcb1ae.
//
// Solidity: function demand((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 parent, bytes32 parentHash, uint256 child, bytes32 childHash, bytes32[] path) payable returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Demand(claim Claim, parent *big.Int, parentHash [32]byte, child *big.Int, childHash [32]byte, path [][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Demand(&_OpmlOracle.TransactOpts, claim, parent, parentHash, child, childHash, path)
}

// DemandRoot is a paid mutator transaction binding the contract method 0x593225e9.
//
// Solidity: function demandRoot((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim) payable returns()
func (_OpmlOracle *OpmlOracleTransactor) DemandRoot(opts *bind.TransactOpts, claim Claim) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "demandRoot", claim)
}

// DemandRoot is a paid mutator transaction binding the contract method 0x593225e9.
//
// Solidity: function demandRoot((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim) payable returns()
func (_OpmlOracle *OpmlOracleSession) DemandRoot(claim Claim) (*types.Transaction, error) {
	return _OpmlOracle.Contract.DemandRoot(&_OpmlOracle.TransactOpts, claim)
}

// DemandRoot is a paid mutator transaction binding the contract method 0x593225e9.
//
// Solidity: function demandRoot((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim) payable returns()
func (_OpmlOracle *OpmlOracleTransactorSession) DemandRoot(claim Claim) (*types.Transaction, error) {
	return _OpmlOracle.Contract.DemandRoot(&_OpmlOracle.TransactOpts, claim)
}

// DemandTensor is a paid mutator transaction binding the contract method 0xb6ace89b.
//
// Solidity: function demandTensor((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint256 parent, bytes32 parentHash, uint256 child, bytes32 childHash, bytes32[] path, bytes descriptor, bytes32[] descriptorPath) payable returns()
func (_OpmlOracle *OpmlOracleTransactor) DemandTensor(opts *bind.TransactOpts, claim Claim, model Model, parent *big.Int, parentHash [32]byte, child *big.Int, childHash [32]byte, path [][32]byte, descriptor []byte, descriptorPath [][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "demandTensor", claim, model, parent, parentHash, child, childHash, path, descriptor, descriptorPath)
}

// DemandTensor is a paid mutator transaction binding the contract method 0xb6ace89b.
//
// Solidity: function demandTensor((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint256 parent, bytes32 parentHash, uint256 child, bytes32 childHash, bytes32[] path, bytes descriptor, bytes32[] descriptorPath) payable returns()
func (_OpmlOracle *OpmlOracleSession) DemandTensor(claim Claim, model Model, parent *big.Int, parentHash [32]byte, child *big.Int, childHash [32]byte, path [][32]byte, descriptor []byte, descriptorPath [][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.DemandTensor(&_OpmlOracle.TransactOpts, claim, model, parent, parentHash, child, childHash, path, descriptor, descriptorPath)
}

// DemandTensor is a paid mutator transaction binding the contract method 0xb6ace89b.
//
// Solidity: function demandTensor((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint256 parent, bytes32 parentHash, uint256 child, bytes32 childHash, bytes32[] path, bytes descriptor, bytes32[] descriptorPath) payable returns()
func (_OpmlOracle *OpmlOracleTransactorSession) DemandTensor(claim Claim, model Model, parent *big.Int, parentHash [32]byte, child *big.Int, childHash [32]byte, path [][32]byte, descriptor []byte, descriptorPath [][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.DemandTensor(&_OpmlOracle.TransactOpts, claim, model, parent, parentHash, child, childHash, path, descriptor, descriptorPath)
}

// Deposit is a paid mutator transaction binding the contract method 0xd0e30db0.
//
// Solidity: function deposit() payable returns()
func (_OpmlOracle *OpmlOracleTransactor) Deposit(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "deposit")
}

// Deposit is a paid mutator transaction binding the contract method 0xd0e30db0.
//
// Solidity: function deposit() payable returns()
func (_OpmlOracle *OpmlOracleSession) Deposit() (*types.Transaction, error) {
	return _OpmlOracle.Contract.Deposit(&_OpmlOracle.TransactOpts)
}

// Deposit is a paid mutator transaction binding the contract method 0xd0e30db0.
//
// Solidity: function deposit() payable returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Deposit() (*types.Transaction, error) {
	return _OpmlOracle.Contract.Deposit(&_OpmlOracle.TransactOpts)
}

// Finalize is a paid mutator transaction binding the contract method 0xa7adf45b.
//
// Solidity: function finalize((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bytes[] outputs, bytes callbackData) returns()
func (_OpmlOracle *OpmlOracleTransactor) Finalize(opts *bind.TransactOpts, r Request, claim Claim, outputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "finalize", r, claim, outputs, callbackData)
}

// Finalize is a paid mutator transaction binding the contract method 0xa7adf45b.
//
// Solidity: function finalize((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bytes[] outputs, bytes callbackData) returns()
func (_OpmlOracle *OpmlOracleSession) Finalize(r Request, claim Claim, outputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Finalize(&_OpmlOracle.TransactOpts, r, claim, outputs, callbackData)
}

// Finalize is a paid mutator transaction binding the contract method 0xa7adf45b.
//
// Solidity: function finalize((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bytes[] outputs, bytes callbackData) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Finalize(r Request, claim Claim, outputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Finalize(&_OpmlOracle.TransactOpts, r, claim, outputs, callbackData)
}

// Kill is a paid mutator transaction binding the contract method 0x470793f4.
//
// Solidity: function kill((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash) returns()
func (_OpmlOracle *OpmlOracleTransactor) Kill(opts *bind.TransactOpts, claim Claim, position *big.Int, hash [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "kill", claim, position, hash)
}

// Kill is a paid mutator transaction binding the contract method 0x470793f4.
//
// Solidity: function kill((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash) returns()
func (_OpmlOracle *OpmlOracleSession) Kill(claim Claim, position *big.Int, hash [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Kill(&_OpmlOracle.TransactOpts, claim, position, hash)
}

// Kill is a paid mutator transaction binding the contract method 0x470793f4.
//
// Solidity: function kill((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Kill(claim Claim, position *big.Int, hash [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Kill(&_OpmlOracle.TransactOpts, claim, position, hash)
}

// Post is a paid mutator transaction binding the contract method 0x083a8c12.
//
// Solidity: function post((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim) payable returns()
func (_OpmlOracle *OpmlOracleTransactor) Post(opts *bind.TransactOpts, r Request, claim Claim) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "post", r, claim)
}

// Post is a paid mutator transaction binding the contract method 0x083a8c12.
//
// Solidity: function post((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim) payable returns()
func (_OpmlOracle *OpmlOracleSession) Post(r Request, claim Claim) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Post(&_OpmlOracle.TransactOpts, r, claim)
}

// Post is a paid mutator transaction binding the contract method 0x083a8c12.
//
// Solidity: function post((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim) payable returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Post(r Request, claim Claim) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Post(&_OpmlOracle.TransactOpts, r, claim)
}

// PostCommitted is a paid mutator transaction binding the contract method 0x0cd7d3e3.
//
// Solidity: function postCommitted((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bytes32 salt) payable returns()
func (_OpmlOracle *OpmlOracleTransactor) PostCommitted(opts *bind.TransactOpts, r Request, claim Claim, salt [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "postCommitted", r, claim, salt)
}

// PostCommitted is a paid mutator transaction binding the contract method 0x0cd7d3e3.
//
// Solidity: function postCommitted((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bytes32 salt) payable returns()
func (_OpmlOracle *OpmlOracleSession) PostCommitted(r Request, claim Claim, salt [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.PostCommitted(&_OpmlOracle.TransactOpts, r, claim, salt)
}

// PostCommitted is a paid mutator transaction binding the contract method 0x0cd7d3e3.
//
// Solidity: function postCommitted((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bytes32 salt) payable returns()
func (_OpmlOracle *OpmlOracleTransactorSession) PostCommitted(r Request, claim Claim, salt [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.PostCommitted(&_OpmlOracle.TransactOpts, r, claim, salt)
}

// Prove is a paid mutator transaction binding the contract method 0x240d5ce9.
//
// Solidity: function prove((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint256 position, bytes32 hash, bytes leaf, uint64 element, bytes witness, bytes32 salt) returns()
func (_OpmlOracle *OpmlOracleTransactor) Prove(opts *bind.TransactOpts, claim Claim, model Model, position *big.Int, hash [32]byte, leaf []byte, element uint64, witness []byte, salt [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "prove", claim, model, position, hash, leaf, element, witness, salt)
}

// Prove is a paid mutator transaction binding the contract method 0x240d5ce9.
//
// Solidity: function prove((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint256 position, bytes32 hash, bytes leaf, uint64 element, bytes witness, bytes32 salt) returns()
func (_OpmlOracle *OpmlOracleSession) Prove(claim Claim, model Model, position *big.Int, hash [32]byte, leaf []byte, element uint64, witness []byte, salt [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Prove(&_OpmlOracle.TransactOpts, claim, model, position, hash, leaf, element, witness, salt)
}

// Prove is a paid mutator transaction binding the contract method 0x240d5ce9.
//
// Solidity: function prove((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, uint256 position, bytes32 hash, bytes leaf, uint64 element, bytes witness, bytes32 salt) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Prove(claim Claim, model Model, position *big.Int, hash [32]byte, leaf []byte, element uint64, witness []byte, salt [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Prove(&_OpmlOracle.TransactOpts, claim, model, position, hash, leaf, element, witness, salt)
}

// Reclaim is a paid mutator transaction binding the contract method 0xe9cf2baf.
//
// Solidity: function reclaim((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash) returns()
func (_OpmlOracle *OpmlOracleTransactor) Reclaim(opts *bind.TransactOpts, claim Claim, position *big.Int, hash [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "reclaim", claim, position, hash)
}

// Reclaim is a paid mutator transaction binding the contract method 0xe9cf2baf.
//
// Solidity: function reclaim((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash) returns()
func (_OpmlOracle *OpmlOracleSession) Reclaim(claim Claim, position *big.Int, hash [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Reclaim(&_OpmlOracle.TransactOpts, claim, position, hash)
}

// Reclaim is a paid mutator transaction binding the contract method 0xe9cf2baf.
//
// Solidity: function reclaim((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Reclaim(claim Claim, position *big.Int, hash [32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Reclaim(&_OpmlOracle.TransactOpts, claim, position, hash)
}

// Refund is a paid mutator transaction binding the contract method 0x648a200e.
//
// Solidity: function refund((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r) returns()
func (_OpmlOracle *OpmlOracleTransactor) Refund(opts *bind.TransactOpts, r Request) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "refund", r)
}

// Refund is a paid mutator transaction binding the contract method 0x648a200e.
//
// Solidity: function refund((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r) returns()
func (_OpmlOracle *OpmlOracleSession) Refund(r Request) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Refund(&_OpmlOracle.TransactOpts, r)
}

// Refund is a paid mutator transaction binding the contract method 0x648a200e.
//
// Solidity: function refund((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Refund(r Request) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Refund(&_OpmlOracle.TransactOpts, r)
}

// Request is a paid mutator transaction binding the contract method 0xce60ff07.
//
// Solidity: function request((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, bytes[] inputs, bytes callbackData) payable returns(uint256 requestId)
func (_OpmlOracle *OpmlOracleTransactor) Request(opts *bind.TransactOpts, r Request, inputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "request", r, inputs, callbackData)
}

// Request is a paid mutator transaction binding the contract method 0xce60ff07.
//
// Solidity: function request((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, bytes[] inputs, bytes callbackData) payable returns(uint256 requestId)
func (_OpmlOracle *OpmlOracleSession) Request(r Request, inputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Request(&_OpmlOracle.TransactOpts, r, inputs, callbackData)
}

// Request is a paid mutator transaction binding the contract method 0xce60ff07.
//
// Solidity: function request((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, bytes[] inputs, bytes callbackData) payable returns(uint256 requestId)
func (_OpmlOracle *OpmlOracleTransactorSession) Request(r Request, inputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Request(&_OpmlOracle.TransactOpts, r, inputs, callbackData)
}

// RetryCallback is a paid mutator transaction binding the contract method 0x5173e260.
//
// Solidity: function retryCallback((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, bytes[] outputs, bytes callbackData) returns()
func (_OpmlOracle *OpmlOracleTransactor) RetryCallback(opts *bind.TransactOpts, r Request, outputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "retryCallback", r, outputs, callbackData)
}

// RetryCallback is a paid mutator transaction binding the contract method 0x5173e260.
//
// Solidity: function retryCallback((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, bytes[] outputs, bytes callbackData) returns()
func (_OpmlOracle *OpmlOracleSession) RetryCallback(r Request, outputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.RetryCallback(&_OpmlOracle.TransactOpts, r, outputs, callbackData)
}

// RetryCallback is a paid mutator transaction binding the contract method 0x5173e260.
//
// Solidity: function retryCallback((address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) r, bytes[] outputs, bytes callbackData) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) RetryCallback(r Request, outputs [][]byte, callbackData []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.RetryCallback(&_OpmlOracle.TransactOpts, r, outputs, callbackData)
}

// Reveal is a paid mutator transaction binding the contract method 0x7a15b4a3.
//
// Solidity: function reveal((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash, bytes data) returns()
func (_OpmlOracle *OpmlOracleTransactor) Reveal(opts *bind.TransactOpts, claim Claim, position *big.Int, hash [32]byte, data []byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "reveal", claim, position, hash, data)
}

// Reveal is a paid mutator transaction binding the contract method 0x7a15b4a3.
//
// Solidity: function reveal((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash, bytes data) returns()
func (_OpmlOracle *OpmlOracleSession) Reveal(claim Claim, position *big.Int, hash [32]byte, data []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Reveal(&_OpmlOracle.TransactOpts, claim, position, hash, data)
}

// Reveal is a paid mutator transaction binding the contract method 0x7a15b4a3.
//
// Solidity: function reveal((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, uint256 position, bytes32 hash, bytes data) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Reveal(claim Claim, position *big.Int, hash [32]byte, data []byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Reveal(&_OpmlOracle.TransactOpts, claim, position, hash, data)
}

// RevealRoot is a paid mutator transaction binding the contract method 0x61d78afa.
//
// Solidity: function revealRoot((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes32[] children, bytes32[] resultRoots, bytes32[][] paths) returns()
func (_OpmlOracle *OpmlOracleTransactor) RevealRoot(opts *bind.TransactOpts, claim Claim, model Model, children [][32]byte, resultRoots [][32]byte, paths [][][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "revealRoot", claim, model, children, resultRoots, paths)
}

// RevealRoot is a paid mutator transaction binding the contract method 0x61d78afa.
//
// Solidity: function revealRoot((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes32[] children, bytes32[] resultRoots, bytes32[][] paths) returns()
func (_OpmlOracle *OpmlOracleSession) RevealRoot(claim Claim, model Model, children [][32]byte, resultRoots [][32]byte, paths [][][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.RevealRoot(&_OpmlOracle.TransactOpts, claim, model, children, resultRoots, paths)
}

// RevealRoot is a paid mutator transaction binding the contract method 0x61d78afa.
//
// Solidity: function revealRoot((uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, (uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes32[] children, bytes32[] resultRoots, bytes32[][] paths) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) RevealRoot(claim Claim, model Model, children [][32]byte, resultRoots [][32]byte, paths [][][32]byte) (*types.Transaction, error) {
	return _OpmlOracle.Contract.RevealRoot(&_OpmlOracle.TransactOpts, claim, model, children, resultRoots, paths)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_OpmlOracle *OpmlOracleTransactor) Withdraw(opts *bind.TransactOpts, account common.Address) (*types.Transaction, error) {
	return _OpmlOracle.contract.Transact(opts, "withdraw", account)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_OpmlOracle *OpmlOracleSession) Withdraw(account common.Address) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Withdraw(&_OpmlOracle.TransactOpts, account)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_OpmlOracle *OpmlOracleTransactorSession) Withdraw(account common.Address) (*types.Transaction, error) {
	return _OpmlOracle.Contract.Withdraw(&_OpmlOracle.TransactOpts, account)
}

// OpmlOracleClaimCommittedIterator is returned from FilterClaimCommitted and is used to iterate over the raw logs and unpacked data for ClaimCommitted events raised by the OpmlOracle contract.
type OpmlOracleClaimCommittedIterator struct {
	Event *OpmlOracleClaimCommitted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleClaimCommittedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleClaimCommitted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleClaimCommitted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleClaimCommittedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleClaimCommittedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleClaimCommitted represents a ClaimCommitted event raised by the OpmlOracle contract.
type OpmlOracleClaimCommitted struct {
	Commitment [32]byte
	Sender     common.Address
	Raw        types.Log // Blockchain specific contextual infos
}

// FilterClaimCommitted is a free log retrieval operation binding the contract event 0xa502b712750f039a8e2413a5a598fda765df950138976e80779df35c725f1acc.
//
// Solidity: event ClaimCommitted(bytes32 indexed commitment, address indexed sender)
func (_OpmlOracle *OpmlOracleFilterer) FilterClaimCommitted(opts *bind.FilterOpts, commitment [][32]byte, sender []common.Address) (*OpmlOracleClaimCommittedIterator, error) {

	var commitmentRule []interface{}
	for _, commitmentItem := range commitment {
		commitmentRule = append(commitmentRule, commitmentItem)
	}
	var senderRule []interface{}
	for _, senderItem := range sender {
		senderRule = append(senderRule, senderItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "ClaimCommitted", commitmentRule, senderRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleClaimCommittedIterator{contract: _OpmlOracle.contract, event: "ClaimCommitted", logs: logs, sub: sub}, nil
}

// WatchClaimCommitted is a free log subscription operation binding the contract event 0xa502b712750f039a8e2413a5a598fda765df950138976e80779df35c725f1acc.
//
// Solidity: event ClaimCommitted(bytes32 indexed commitment, address indexed sender)
func (_OpmlOracle *OpmlOracleFilterer) WatchClaimCommitted(opts *bind.WatchOpts, sink chan<- *OpmlOracleClaimCommitted, commitment [][32]byte, sender []common.Address) (event.Subscription, error) {

	var commitmentRule []interface{}
	for _, commitmentItem := range commitment {
		commitmentRule = append(commitmentRule, commitmentItem)
	}
	var senderRule []interface{}
	for _, senderItem := range sender {
		senderRule = append(senderRule, senderItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "ClaimCommitted", commitmentRule, senderRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleClaimCommitted)
				if err := _OpmlOracle.contract.UnpackLog(event, "ClaimCommitted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseClaimCommitted is a log parse operation binding the contract event 0xa502b712750f039a8e2413a5a598fda765df950138976e80779df35c725f1acc.
//
// Solidity: event ClaimCommitted(bytes32 indexed commitment, address indexed sender)
func (_OpmlOracle *OpmlOracleFilterer) ParseClaimCommitted(log types.Log) (*OpmlOracleClaimCommitted, error) {
	event := new(OpmlOracleClaimCommitted)
	if err := _OpmlOracle.contract.UnpackLog(event, "ClaimCommitted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleClaimFinalIterator is returned from FilterClaimFinal and is used to iterate over the raw logs and unpacked data for ClaimFinal events raised by the OpmlOracle contract.
type OpmlOracleClaimFinalIterator struct {
	Event *OpmlOracleClaimFinal // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleClaimFinalIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleClaimFinal)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleClaimFinal)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleClaimFinalIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleClaimFinalIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleClaimFinal represents a ClaimFinal event raised by the OpmlOracle contract.
type OpmlOracleClaimFinal struct {
	ClaimId   [32]byte
	RequestId *big.Int
	Submitter common.Address
	Paid      *big.Int
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterClaimFinal is a free log retrieval operation binding the contract event 0xfbd106498be91d2b6819e4203f6d7a579fd92854a2d527a0e4b7f68c230a450c.
//
// Solidity: event ClaimFinal(bytes32 indexed claimId, uint256 indexed requestId, address indexed submitter, uint256 paid)
func (_OpmlOracle *OpmlOracleFilterer) FilterClaimFinal(opts *bind.FilterOpts, claimId [][32]byte, requestId []*big.Int, submitter []common.Address) (*OpmlOracleClaimFinalIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var submitterRule []interface{}
	for _, submitterItem := range submitter {
		submitterRule = append(submitterRule, submitterItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "ClaimFinal", claimIdRule, requestIdRule, submitterRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleClaimFinalIterator{contract: _OpmlOracle.contract, event: "ClaimFinal", logs: logs, sub: sub}, nil
}

// WatchClaimFinal is a free log subscription operation binding the contract event 0xfbd106498be91d2b6819e4203f6d7a579fd92854a2d527a0e4b7f68c230a450c.
//
// Solidity: event ClaimFinal(bytes32 indexed claimId, uint256 indexed requestId, address indexed submitter, uint256 paid)
func (_OpmlOracle *OpmlOracleFilterer) WatchClaimFinal(opts *bind.WatchOpts, sink chan<- *OpmlOracleClaimFinal, claimId [][32]byte, requestId []*big.Int, submitter []common.Address) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var submitterRule []interface{}
	for _, submitterItem := range submitter {
		submitterRule = append(submitterRule, submitterItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "ClaimFinal", claimIdRule, requestIdRule, submitterRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleClaimFinal)
				if err := _OpmlOracle.contract.UnpackLog(event, "ClaimFinal", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseClaimFinal is a log parse operation binding the contract event 0xfbd106498be91d2b6819e4203f6d7a579fd92854a2d527a0e4b7f68c230a450c.
//
// Solidity: event ClaimFinal(bytes32 indexed claimId, uint256 indexed requestId, address indexed submitter, uint256 paid)
func (_OpmlOracle *OpmlOracleFilterer) ParseClaimFinal(log types.Log) (*OpmlOracleClaimFinal, error) {
	event := new(OpmlOracleClaimFinal)
	if err := _OpmlOracle.contract.UnpackLog(event, "ClaimFinal", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleClaimKilledIterator is returned from FilterClaimKilled and is used to iterate over the raw logs and unpacked data for ClaimKilled events raised by the OpmlOracle contract.
type OpmlOracleClaimKilledIterator struct {
	Event *OpmlOracleClaimKilled // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleClaimKilledIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleClaimKilled)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleClaimKilled)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleClaimKilledIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleClaimKilledIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleClaimKilled represents a ClaimKilled event raised by the OpmlOracle contract.
type OpmlOracleClaimKilled struct {
	ClaimId      [32]byte
	Position     *big.Int
	Reason       uint8
	Burned       *big.Int
	ShareOfLevel *big.Int
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterClaimKilled is a free log retrieval operation binding the contract event 0x3cb190661ccef3ccf9c9ecdb8906010c4a64e6f344ce347a53f4d63cd46d1c9b.
//
// Solidity: event ClaimKilled(bytes32 indexed claimId, uint256 indexed position, uint8 reason, uint256 burned, uint256 shareOfLevel)
func (_OpmlOracle *OpmlOracleFilterer) FilterClaimKilled(opts *bind.FilterOpts, claimId [][32]byte, position []*big.Int) (*OpmlOracleClaimKilledIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "ClaimKilled", claimIdRule, positionRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleClaimKilledIterator{contract: _OpmlOracle.contract, event: "ClaimKilled", logs: logs, sub: sub}, nil
}

// WatchClaimKilled is a free log subscription operation binding the contract event 0x3cb190661ccef3ccf9c9ecdb8906010c4a64e6f344ce347a53f4d63cd46d1c9b.
//
// Solidity: event ClaimKilled(bytes32 indexed claimId, uint256 indexed position, uint8 reason, uint256 burned, uint256 shareOfLevel)
func (_OpmlOracle *OpmlOracleFilterer) WatchClaimKilled(opts *bind.WatchOpts, sink chan<- *OpmlOracleClaimKilled, claimId [][32]byte, position []*big.Int) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "ClaimKilled", claimIdRule, positionRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleClaimKilled)
				if err := _OpmlOracle.contract.UnpackLog(event, "ClaimKilled", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseClaimKilled is a log parse operation binding the contract event 0x3cb190661ccef3ccf9c9ecdb8906010c4a64e6f344ce347a53f4d63cd46d1c9b.
//
// Solidity: event ClaimKilled(bytes32 indexed claimId, uint256 indexed position, uint8 reason, uint256 burned, uint256 shareOfLevel)
func (_OpmlOracle *OpmlOracleFilterer) ParseClaimKilled(log types.Log) (*OpmlOracleClaimKilled, error) {
	event := new(OpmlOracleClaimKilled)
	if err := _OpmlOracle.contract.UnpackLog(event, "ClaimKilled", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleClaimPostedIterator is returned from FilterClaimPosted and is used to iterate over the raw logs and unpacked data for ClaimPosted events raised by the OpmlOracle contract.
type OpmlOracleClaimPostedIterator struct {
	Event *OpmlOracleClaimPosted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleClaimPostedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleClaimPosted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleClaimPosted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleClaimPostedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleClaimPostedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleClaimPosted represents a ClaimPosted event raised by the OpmlOracle contract.
type OpmlOracleClaimPosted struct {
	ClaimId   [32]byte
	RequestId *big.Int
	ModelId   [32]byte
	Claim     Claim
	Committed bool
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterClaimPosted is a free log retrieval operation binding the contract event 0x8af067ae0be8e240a1422ebc88e4e56d66992e6792659d62f5afe4a35bcfa5b4.
//
// Solidity: event ClaimPosted(bytes32 indexed claimId, uint256 indexed requestId, bytes32 indexed modelId, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bool committed)
func (_OpmlOracle *OpmlOracleFilterer) FilterClaimPosted(opts *bind.FilterOpts, claimId [][32]byte, requestId []*big.Int, modelId [][32]byte) (*OpmlOracleClaimPostedIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "ClaimPosted", claimIdRule, requestIdRule, modelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleClaimPostedIterator{contract: _OpmlOracle.contract, event: "ClaimPosted", logs: logs, sub: sub}, nil
}

// WatchClaimPosted is a free log subscription operation binding the contract event 0x8af067ae0be8e240a1422ebc88e4e56d66992e6792659d62f5afe4a35bcfa5b4.
//
// Solidity: event ClaimPosted(bytes32 indexed claimId, uint256 indexed requestId, bytes32 indexed modelId, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bool committed)
func (_OpmlOracle *OpmlOracleFilterer) WatchClaimPosted(opts *bind.WatchOpts, sink chan<- *OpmlOracleClaimPosted, claimId [][32]byte, requestId []*big.Int, modelId [][32]byte) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "ClaimPosted", claimIdRule, requestIdRule, modelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleClaimPosted)
				if err := _OpmlOracle.contract.UnpackLog(event, "ClaimPosted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseClaimPosted is a log parse operation binding the contract event 0x8af067ae0be8e240a1422ebc88e4e56d66992e6792659d62f5afe4a35bcfa5b4.
//
// Solidity: event ClaimPosted(bytes32 indexed claimId, uint256 indexed requestId, bytes32 indexed modelId, (uint256,bytes32,bytes32,bytes32,uint64,address,uint64,uint128) claim, bool committed)
func (_OpmlOracle *OpmlOracleFilterer) ParseClaimPosted(log types.Log) (*OpmlOracleClaimPosted, error) {
	event := new(OpmlOracleClaimPosted)
	if err := _OpmlOracle.contract.UnpackLog(event, "ClaimPosted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleCreditedIterator is returned from FilterCredited and is used to iterate over the raw logs and unpacked data for Credited events raised by the OpmlOracle contract.
type OpmlOracleCreditedIterator struct {
	Event *OpmlOracleCredited // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleCreditedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleCredited)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleCredited)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleCreditedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleCreditedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleCredited represents a Credited event raised by the OpmlOracle contract.
type OpmlOracleCredited struct {
	Account common.Address
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterCredited is a free log retrieval operation binding the contract event 0x9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3.
//
// Solidity: event Credited(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) FilterCredited(opts *bind.FilterOpts, account []common.Address) (*OpmlOracleCreditedIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Credited", accountRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleCreditedIterator{contract: _OpmlOracle.contract, event: "Credited", logs: logs, sub: sub}, nil
}

// WatchCredited is a free log subscription operation binding the contract event 0x9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3.
//
// Solidity: event Credited(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) WatchCredited(opts *bind.WatchOpts, sink chan<- *OpmlOracleCredited, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Credited", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleCredited)
				if err := _OpmlOracle.contract.UnpackLog(event, "Credited", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseCredited is a log parse operation binding the contract event 0x9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3.
//
// Solidity: event Credited(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) ParseCredited(log types.Log) (*OpmlOracleCredited, error) {
	event := new(OpmlOracleCredited)
	if err := _OpmlOracle.contract.UnpackLog(event, "Credited", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleDemandedIterator is returned from FilterDemanded and is used to iterate over the raw logs and unpacked data for Demanded events raised by the OpmlOracle contract.
type OpmlOracleDemandedIterator struct {
	Event *OpmlOracleDemanded // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleDemandedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleDemanded)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleDemanded)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleDemandedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleDemandedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleDemanded represents a Demanded event raised by the OpmlOracle contract.
type OpmlOracleDemanded struct {
	ClaimId    [32]byte
	Position   *big.Int
	Hash       [32]byte
	ParentHash [32]byte
	Demander   common.Address
	Escrow     *big.Int
	Raw        types.Log // Blockchain specific contextual infos
}

// FilterDemanded is a free log retrieval operation binding the contract event 0x959c635161a5cb0bb5328f8ef2b8698bb443afac358acc978c176f81e1ca36b9.
//
// Solidity: event Demanded(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, bytes32 parentHash, address indexed demander, uint256 escrow)
func (_OpmlOracle *OpmlOracleFilterer) FilterDemanded(opts *bind.FilterOpts, claimId [][32]byte, position []*big.Int, demander []common.Address) (*OpmlOracleDemandedIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	var demanderRule []interface{}
	for _, demanderItem := range demander {
		demanderRule = append(demanderRule, demanderItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Demanded", claimIdRule, positionRule, demanderRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleDemandedIterator{contract: _OpmlOracle.contract, event: "Demanded", logs: logs, sub: sub}, nil
}

// WatchDemanded is a free log subscription operation binding the contract event 0x959c635161a5cb0bb5328f8ef2b8698bb443afac358acc978c176f81e1ca36b9.
//
// Solidity: event Demanded(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, bytes32 parentHash, address indexed demander, uint256 escrow)
func (_OpmlOracle *OpmlOracleFilterer) WatchDemanded(opts *bind.WatchOpts, sink chan<- *OpmlOracleDemanded, claimId [][32]byte, position []*big.Int, demander []common.Address) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	var demanderRule []interface{}
	for _, demanderItem := range demander {
		demanderRule = append(demanderRule, demanderItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Demanded", claimIdRule, positionRule, demanderRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleDemanded)
				if err := _OpmlOracle.contract.UnpackLog(event, "Demanded", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseDemanded is a log parse operation binding the contract event 0x959c635161a5cb0bb5328f8ef2b8698bb443afac358acc978c176f81e1ca36b9.
//
// Solidity: event Demanded(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, bytes32 parentHash, address indexed demander, uint256 escrow)
func (_OpmlOracle *OpmlOracleFilterer) ParseDemanded(log types.Log) (*OpmlOracleDemanded, error) {
	event := new(OpmlOracleDemanded)
	if err := _OpmlOracle.contract.UnpackLog(event, "Demanded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleDepositedIterator is returned from FilterDeposited and is used to iterate over the raw logs and unpacked data for Deposited events raised by the OpmlOracle contract.
type OpmlOracleDepositedIterator struct {
	Event *OpmlOracleDeposited // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleDepositedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleDeposited)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleDeposited)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleDepositedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleDepositedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleDeposited represents a Deposited event raised by the OpmlOracle contract.
type OpmlOracleDeposited struct {
	Account common.Address
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterDeposited is a free log retrieval operation binding the contract event 0x2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c4.
//
// Solidity: event Deposited(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) FilterDeposited(opts *bind.FilterOpts, account []common.Address) (*OpmlOracleDepositedIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Deposited", accountRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleDepositedIterator{contract: _OpmlOracle.contract, event: "Deposited", logs: logs, sub: sub}, nil
}

// WatchDeposited is a free log subscription operation binding the contract event 0x2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c4.
//
// Solidity: event Deposited(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) WatchDeposited(opts *bind.WatchOpts, sink chan<- *OpmlOracleDeposited, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Deposited", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleDeposited)
				if err := _OpmlOracle.contract.UnpackLog(event, "Deposited", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseDeposited is a log parse operation binding the contract event 0x2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c4.
//
// Solidity: event Deposited(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) ParseDeposited(log types.Log) (*OpmlOracleDeposited, error) {
	event := new(OpmlOracleDeposited)
	if err := _OpmlOracle.contract.UnpackLog(event, "Deposited", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleFinalizedIterator is returned from FilterFinalized and is used to iterate over the raw logs and unpacked data for Finalized events raised by the OpmlOracle contract.
type OpmlOracleFinalizedIterator struct {
	Event *OpmlOracleFinalized // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleFinalizedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleFinalized)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleFinalized)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleFinalizedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleFinalizedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleFinalized represents a Finalized event raised by the OpmlOracle contract.
type OpmlOracleFinalized struct {
	RequestId  *big.Int
	ClaimId    [32]byte
	ModelId    [32]byte
	ResultRoot [32]byte
	Outputs    [][]byte
	Raw        types.Log // Blockchain specific contextual infos
}

// FilterFinalized is a free log retrieval operation binding the contract event 0xc728c2b60abb85e230a3c2b4c71ad7f5ae3898a6a9e71a875369921efba59b13.
//
// Solidity: event Finalized(uint256 indexed requestId, bytes32 indexed claimId, bytes32 indexed modelId, bytes32 resultRoot, bytes[] outputs)
func (_OpmlOracle *OpmlOracleFilterer) FilterFinalized(opts *bind.FilterOpts, requestId []*big.Int, claimId [][32]byte, modelId [][32]byte) (*OpmlOracleFinalizedIterator, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Finalized", requestIdRule, claimIdRule, modelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleFinalizedIterator{contract: _OpmlOracle.contract, event: "Finalized", logs: logs, sub: sub}, nil
}

// WatchFinalized is a free log subscription operation binding the contract event 0xc728c2b60abb85e230a3c2b4c71ad7f5ae3898a6a9e71a875369921efba59b13.
//
// Solidity: event Finalized(uint256 indexed requestId, bytes32 indexed claimId, bytes32 indexed modelId, bytes32 resultRoot, bytes[] outputs)
func (_OpmlOracle *OpmlOracleFilterer) WatchFinalized(opts *bind.WatchOpts, sink chan<- *OpmlOracleFinalized, requestId []*big.Int, claimId [][32]byte, modelId [][32]byte) (event.Subscription, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Finalized", requestIdRule, claimIdRule, modelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleFinalized)
				if err := _OpmlOracle.contract.UnpackLog(event, "Finalized", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseFinalized is a log parse operation binding the contract event 0xc728c2b60abb85e230a3c2b4c71ad7f5ae3898a6a9e71a875369921efba59b13.
//
// Solidity: event Finalized(uint256 indexed requestId, bytes32 indexed claimId, bytes32 indexed modelId, bytes32 resultRoot, bytes[] outputs)
func (_OpmlOracle *OpmlOracleFilterer) ParseFinalized(log types.Log) (*OpmlOracleFinalized, error) {
	event := new(OpmlOracleFinalized)
	if err := _OpmlOracle.contract.UnpackLog(event, "Finalized", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleProofCommittedIterator is returned from FilterProofCommitted and is used to iterate over the raw logs and unpacked data for ProofCommitted events raised by the OpmlOracle contract.
type OpmlOracleProofCommittedIterator struct {
	Event *OpmlOracleProofCommitted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleProofCommittedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleProofCommitted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleProofCommitted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleProofCommittedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleProofCommittedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleProofCommitted represents a ProofCommitted event raised by the OpmlOracle contract.
type OpmlOracleProofCommitted struct {
	Commitment [32]byte
	Sender     common.Address
	Raw        types.Log // Blockchain specific contextual infos
}

// FilterProofCommitted is a free log retrieval operation binding the contract event 0x16b6f3c04c701f9c4cfa8d7ac976bfd706351e8e0d4bdd1cd480ee19d3d96fb0.
//
// Solidity: event ProofCommitted(bytes32 indexed commitment, address indexed sender)
func (_OpmlOracle *OpmlOracleFilterer) FilterProofCommitted(opts *bind.FilterOpts, commitment [][32]byte, sender []common.Address) (*OpmlOracleProofCommittedIterator, error) {

	var commitmentRule []interface{}
	for _, commitmentItem := range commitment {
		commitmentRule = append(commitmentRule, commitmentItem)
	}
	var senderRule []interface{}
	for _, senderItem := range sender {
		senderRule = append(senderRule, senderItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "ProofCommitted", commitmentRule, senderRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleProofCommittedIterator{contract: _OpmlOracle.contract, event: "ProofCommitted", logs: logs, sub: sub}, nil
}

// WatchProofCommitted is a free log subscription operation binding the contract event 0x16b6f3c04c701f9c4cfa8d7ac976bfd706351e8e0d4bdd1cd480ee19d3d96fb0.
//
// Solidity: event ProofCommitted(bytes32 indexed commitment, address indexed sender)
func (_OpmlOracle *OpmlOracleFilterer) WatchProofCommitted(opts *bind.WatchOpts, sink chan<- *OpmlOracleProofCommitted, commitment [][32]byte, sender []common.Address) (event.Subscription, error) {

	var commitmentRule []interface{}
	for _, commitmentItem := range commitment {
		commitmentRule = append(commitmentRule, commitmentItem)
	}
	var senderRule []interface{}
	for _, senderItem := range sender {
		senderRule = append(senderRule, senderItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "ProofCommitted", commitmentRule, senderRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleProofCommitted)
				if err := _OpmlOracle.contract.UnpackLog(event, "ProofCommitted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseProofCommitted is a log parse operation binding the contract event 0x16b6f3c04c701f9c4cfa8d7ac976bfd706351e8e0d4bdd1cd480ee19d3d96fb0.
//
// Solidity: event ProofCommitted(bytes32 indexed commitment, address indexed sender)
func (_OpmlOracle *OpmlOracleFilterer) ParseProofCommitted(log types.Log) (*OpmlOracleProofCommitted, error) {
	event := new(OpmlOracleProofCommitted)
	if err := _OpmlOracle.contract.UnpackLog(event, "ProofCommitted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleProvedIterator is returned from FilterProved and is used to iterate over the raw logs and unpacked data for Proved events raised by the OpmlOracle contract.
type OpmlOracleProvedIterator struct {
	Event *OpmlOracleProved // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleProvedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleProved)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleProved)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleProvedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleProvedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleProved represents a Proved event raised by the OpmlOracle contract.
type OpmlOracleProved struct {
	ClaimId  [32]byte
	Position *big.Int
	Prover   common.Address
	Element  uint64
	Claimed  int64
	Computed int64
	Reward   *big.Int
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterProved is a free log retrieval operation binding the contract event 0x467cc96f1e62e17f4616b8f5aa6c94645dcf4f58c1da1b9fbb0537ad904d4032.
//
// Solidity: event Proved(bytes32 indexed claimId, uint256 indexed position, address indexed prover, uint64 element, int64 claimed, int64 computed, uint256 reward)
func (_OpmlOracle *OpmlOracleFilterer) FilterProved(opts *bind.FilterOpts, claimId [][32]byte, position []*big.Int, prover []common.Address) (*OpmlOracleProvedIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}
	var proverRule []interface{}
	for _, proverItem := range prover {
		proverRule = append(proverRule, proverItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Proved", claimIdRule, positionRule, proverRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleProvedIterator{contract: _OpmlOracle.contract, event: "Proved", logs: logs, sub: sub}, nil
}

// WatchProved is a free log subscription operation binding the contract event 0x467cc96f1e62e17f4616b8f5aa6c94645dcf4f58c1da1b9fbb0537ad904d4032.
//
// Solidity: event Proved(bytes32 indexed claimId, uint256 indexed position, address indexed prover, uint64 element, int64 claimed, int64 computed, uint256 reward)
func (_OpmlOracle *OpmlOracleFilterer) WatchProved(opts *bind.WatchOpts, sink chan<- *OpmlOracleProved, claimId [][32]byte, position []*big.Int, prover []common.Address) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}
	var proverRule []interface{}
	for _, proverItem := range prover {
		proverRule = append(proverRule, proverItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Proved", claimIdRule, positionRule, proverRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleProved)
				if err := _OpmlOracle.contract.UnpackLog(event, "Proved", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseProved is a log parse operation binding the contract event 0x467cc96f1e62e17f4616b8f5aa6c94645dcf4f58c1da1b9fbb0537ad904d4032.
//
// Solidity: event Proved(bytes32 indexed claimId, uint256 indexed position, address indexed prover, uint64 element, int64 claimed, int64 computed, uint256 reward)
func (_OpmlOracle *OpmlOracleFilterer) ParseProved(log types.Log) (*OpmlOracleProved, error) {
	event := new(OpmlOracleProved)
	if err := _OpmlOracle.contract.UnpackLog(event, "Proved", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleReclaimedIterator is returned from FilterReclaimed and is used to iterate over the raw logs and unpacked data for Reclaimed events raised by the OpmlOracle contract.
type OpmlOracleReclaimedIterator struct {
	Event *OpmlOracleReclaimed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleReclaimedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleReclaimed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleReclaimed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleReclaimedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleReclaimedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleReclaimed represents a Reclaimed event raised by the OpmlOracle contract.
type OpmlOracleReclaimed struct {
	ClaimId  [32]byte
	Position *big.Int
	Hash     [32]byte
	Demander common.Address
	Amount   *big.Int
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterReclaimed is a free log retrieval operation binding the contract event 0xbc891ccc841029badab4fcaff60c125d38ab6ea557e478c08b69cdded7a780e3.
//
// Solidity: event Reclaimed(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, address indexed demander, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) FilterReclaimed(opts *bind.FilterOpts, claimId [][32]byte, position []*big.Int, demander []common.Address) (*OpmlOracleReclaimedIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	var demanderRule []interface{}
	for _, demanderItem := range demander {
		demanderRule = append(demanderRule, demanderItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Reclaimed", claimIdRule, positionRule, demanderRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleReclaimedIterator{contract: _OpmlOracle.contract, event: "Reclaimed", logs: logs, sub: sub}, nil
}

// WatchReclaimed is a free log subscription operation binding the contract event 0xbc891ccc841029badab4fcaff60c125d38ab6ea557e478c08b69cdded7a780e3.
//
// Solidity: event Reclaimed(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, address indexed demander, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) WatchReclaimed(opts *bind.WatchOpts, sink chan<- *OpmlOracleReclaimed, claimId [][32]byte, position []*big.Int, demander []common.Address) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	var demanderRule []interface{}
	for _, demanderItem := range demander {
		demanderRule = append(demanderRule, demanderItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Reclaimed", claimIdRule, positionRule, demanderRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleReclaimed)
				if err := _OpmlOracle.contract.UnpackLog(event, "Reclaimed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseReclaimed is a log parse operation binding the contract event 0xbc891ccc841029badab4fcaff60c125d38ab6ea557e478c08b69cdded7a780e3.
//
// Solidity: event Reclaimed(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, address indexed demander, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) ParseReclaimed(log types.Log) (*OpmlOracleReclaimed, error) {
	event := new(OpmlOracleReclaimed)
	if err := _OpmlOracle.contract.UnpackLog(event, "Reclaimed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleRefundedIterator is returned from FilterRefunded and is used to iterate over the raw logs and unpacked data for Refunded events raised by the OpmlOracle contract.
type OpmlOracleRefundedIterator struct {
	Event *OpmlOracleRefunded // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleRefundedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleRefunded)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleRefunded)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleRefundedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleRefundedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleRefunded represents a Refunded event raised by the OpmlOracle contract.
type OpmlOracleRefunded struct {
	RequestId *big.Int
	Requester common.Address
	Fee       *big.Int
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterRefunded is a free log retrieval operation binding the contract event 0x7ca5472b7ea78c2c0141c5a12ee6d170cf4ce8ed06be3d22c8252ddfc7a6a2c4.
//
// Solidity: event Refunded(uint256 indexed requestId, address indexed requester, uint256 fee)
func (_OpmlOracle *OpmlOracleFilterer) FilterRefunded(opts *bind.FilterOpts, requestId []*big.Int, requester []common.Address) (*OpmlOracleRefundedIterator, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var requesterRule []interface{}
	for _, requesterItem := range requester {
		requesterRule = append(requesterRule, requesterItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Refunded", requestIdRule, requesterRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleRefundedIterator{contract: _OpmlOracle.contract, event: "Refunded", logs: logs, sub: sub}, nil
}

// WatchRefunded is a free log subscription operation binding the contract event 0x7ca5472b7ea78c2c0141c5a12ee6d170cf4ce8ed06be3d22c8252ddfc7a6a2c4.
//
// Solidity: event Refunded(uint256 indexed requestId, address indexed requester, uint256 fee)
func (_OpmlOracle *OpmlOracleFilterer) WatchRefunded(opts *bind.WatchOpts, sink chan<- *OpmlOracleRefunded, requestId []*big.Int, requester []common.Address) (event.Subscription, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var requesterRule []interface{}
	for _, requesterItem := range requester {
		requesterRule = append(requesterRule, requesterItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Refunded", requestIdRule, requesterRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleRefunded)
				if err := _OpmlOracle.contract.UnpackLog(event, "Refunded", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRefunded is a log parse operation binding the contract event 0x7ca5472b7ea78c2c0141c5a12ee6d170cf4ce8ed06be3d22c8252ddfc7a6a2c4.
//
// Solidity: event Refunded(uint256 indexed requestId, address indexed requester, uint256 fee)
func (_OpmlOracle *OpmlOracleFilterer) ParseRefunded(log types.Log) (*OpmlOracleRefunded, error) {
	event := new(OpmlOracleRefunded)
	if err := _OpmlOracle.contract.UnpackLog(event, "Refunded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleRequestedIterator is returned from FilterRequested and is used to iterate over the raw logs and unpacked data for Requested events raised by the OpmlOracle contract.
type OpmlOracleRequestedIterator struct {
	Event *OpmlOracleRequested // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleRequestedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleRequested)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleRequested)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleRequestedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleRequestedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleRequested represents a Requested event raised by the OpmlOracle contract.
type OpmlOracleRequested struct {
	RequestId    *big.Int
	ModelId      [32]byte
	Request      Request
	Inputs       [][]byte
	CallbackData []byte
	Raw          types.Log // Blockchain specific contextual infos
}

// FilterRequested is a free log retrieval operation binding the contract event 0xe1c5bbcc54ecef2bcce81f3dbdc01231c61f46f61da3f149f690c7971a2adff9.
//
// Solidity: event Requested(uint256 indexed requestId, bytes32 indexed modelId, (address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) request, bytes[] inputs, bytes callbackData)
func (_OpmlOracle *OpmlOracleFilterer) FilterRequested(opts *bind.FilterOpts, requestId []*big.Int, modelId [][32]byte) (*OpmlOracleRequestedIterator, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Requested", requestIdRule, modelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleRequestedIterator{contract: _OpmlOracle.contract, event: "Requested", logs: logs, sub: sub}, nil
}

// WatchRequested is a free log subscription operation binding the contract event 0xe1c5bbcc54ecef2bcce81f3dbdc01231c61f46f61da3f149f690c7971a2adff9.
//
// Solidity: event Requested(uint256 indexed requestId, bytes32 indexed modelId, (address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) request, bytes[] inputs, bytes callbackData)
func (_OpmlOracle *OpmlOracleFilterer) WatchRequested(opts *bind.WatchOpts, sink chan<- *OpmlOracleRequested, requestId []*big.Int, modelId [][32]byte) (event.Subscription, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Requested", requestIdRule, modelIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleRequested)
				if err := _OpmlOracle.contract.UnpackLog(event, "Requested", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRequested is a log parse operation binding the contract event 0xe1c5bbcc54ecef2bcce81f3dbdc01231c61f46f61da3f149f690c7971a2adff9.
//
// Solidity: event Requested(uint256 indexed requestId, bytes32 indexed modelId, (address,uint64,bytes32,bytes32,uint128,uint128,uint64,address,uint64,address,uint64,bytes32) request, bytes[] inputs, bytes callbackData)
func (_OpmlOracle *OpmlOracleFilterer) ParseRequested(log types.Log) (*OpmlOracleRequested, error) {
	event := new(OpmlOracleRequested)
	if err := _OpmlOracle.contract.UnpackLog(event, "Requested", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleResultDeliveredIterator is returned from FilterResultDelivered and is used to iterate over the raw logs and unpacked data for ResultDelivered events raised by the OpmlOracle contract.
type OpmlOracleResultDeliveredIterator struct {
	Event *OpmlOracleResultDelivered // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleResultDeliveredIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleResultDelivered)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleResultDelivered)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleResultDeliveredIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleResultDeliveredIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleResultDelivered represents a ResultDelivered event raised by the OpmlOracle contract.
type OpmlOracleResultDelivered struct {
	RequestId *big.Int
	Receiver  common.Address
	Success   bool
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterResultDelivered is a free log retrieval operation binding the contract event 0x03cee1b9938b671c7b34315f152474959bf81c0944c53c4c6ede1e70e8450141.
//
// Solidity: event ResultDelivered(uint256 indexed requestId, address indexed receiver, bool success)
func (_OpmlOracle *OpmlOracleFilterer) FilterResultDelivered(opts *bind.FilterOpts, requestId []*big.Int, receiver []common.Address) (*OpmlOracleResultDeliveredIterator, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var receiverRule []interface{}
	for _, receiverItem := range receiver {
		receiverRule = append(receiverRule, receiverItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "ResultDelivered", requestIdRule, receiverRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleResultDeliveredIterator{contract: _OpmlOracle.contract, event: "ResultDelivered", logs: logs, sub: sub}, nil
}

// WatchResultDelivered is a free log subscription operation binding the contract event 0x03cee1b9938b671c7b34315f152474959bf81c0944c53c4c6ede1e70e8450141.
//
// Solidity: event ResultDelivered(uint256 indexed requestId, address indexed receiver, bool success)
func (_OpmlOracle *OpmlOracleFilterer) WatchResultDelivered(opts *bind.WatchOpts, sink chan<- *OpmlOracleResultDelivered, requestId []*big.Int, receiver []common.Address) (event.Subscription, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var receiverRule []interface{}
	for _, receiverItem := range receiver {
		receiverRule = append(receiverRule, receiverItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "ResultDelivered", requestIdRule, receiverRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleResultDelivered)
				if err := _OpmlOracle.contract.UnpackLog(event, "ResultDelivered", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseResultDelivered is a log parse operation binding the contract event 0x03cee1b9938b671c7b34315f152474959bf81c0944c53c4c6ede1e70e8450141.
//
// Solidity: event ResultDelivered(uint256 indexed requestId, address indexed receiver, bool success)
func (_OpmlOracle *OpmlOracleFilterer) ParseResultDelivered(log types.Log) (*OpmlOracleResultDelivered, error) {
	event := new(OpmlOracleResultDelivered)
	if err := _OpmlOracle.contract.UnpackLog(event, "ResultDelivered", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleRevealedIterator is returned from FilterRevealed and is used to iterate over the raw logs and unpacked data for Revealed events raised by the OpmlOracle contract.
type OpmlOracleRevealedIterator struct {
	Event *OpmlOracleRevealed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleRevealedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleRevealed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleRevealed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleRevealedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleRevealedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleRevealed represents a Revealed event raised by the OpmlOracle contract.
type OpmlOracleRevealed struct {
	ClaimId  [32]byte
	Position *big.Int
	Hash     [32]byte
	Data     []byte
	Payee    common.Address
	Payment  *big.Int
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterRevealed is a free log retrieval operation binding the contract event 0xddc845bc73e8bf9e27b067029f533cd1cd275f26d94409049fb68e6eea0c7ed7.
//
// Solidity: event Revealed(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, bytes data, address payee, uint256 payment)
func (_OpmlOracle *OpmlOracleFilterer) FilterRevealed(opts *bind.FilterOpts, claimId [][32]byte, position []*big.Int) (*OpmlOracleRevealedIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Revealed", claimIdRule, positionRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleRevealedIterator{contract: _OpmlOracle.contract, event: "Revealed", logs: logs, sub: sub}, nil
}

// WatchRevealed is a free log subscription operation binding the contract event 0xddc845bc73e8bf9e27b067029f533cd1cd275f26d94409049fb68e6eea0c7ed7.
//
// Solidity: event Revealed(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, bytes data, address payee, uint256 payment)
func (_OpmlOracle *OpmlOracleFilterer) WatchRevealed(opts *bind.WatchOpts, sink chan<- *OpmlOracleRevealed, claimId [][32]byte, position []*big.Int) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var positionRule []interface{}
	for _, positionItem := range position {
		positionRule = append(positionRule, positionItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Revealed", claimIdRule, positionRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleRevealed)
				if err := _OpmlOracle.contract.UnpackLog(event, "Revealed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRevealed is a log parse operation binding the contract event 0xddc845bc73e8bf9e27b067029f533cd1cd275f26d94409049fb68e6eea0c7ed7.
//
// Solidity: event Revealed(bytes32 indexed claimId, uint256 indexed position, bytes32 hash, bytes data, address payee, uint256 payment)
func (_OpmlOracle *OpmlOracleFilterer) ParseRevealed(log types.Log) (*OpmlOracleRevealed, error) {
	event := new(OpmlOracleRevealed)
	if err := _OpmlOracle.contract.UnpackLog(event, "Revealed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleWithdrawnIterator is returned from FilterWithdrawn and is used to iterate over the raw logs and unpacked data for Withdrawn events raised by the OpmlOracle contract.
type OpmlOracleWithdrawnIterator struct {
	Event *OpmlOracleWithdrawn // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OpmlOracleWithdrawnIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleWithdrawn)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OpmlOracleWithdrawn)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OpmlOracleWithdrawnIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleWithdrawnIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleWithdrawn represents a Withdrawn event raised by the OpmlOracle contract.
type OpmlOracleWithdrawn struct {
	Account common.Address
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterWithdrawn is a free log retrieval operation binding the contract event 0x7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5.
//
// Solidity: event Withdrawn(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) FilterWithdrawn(opts *bind.FilterOpts, account []common.Address) (*OpmlOracleWithdrawnIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Withdrawn", accountRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleWithdrawnIterator{contract: _OpmlOracle.contract, event: "Withdrawn", logs: logs, sub: sub}, nil
}

// WatchWithdrawn is a free log subscription operation binding the contract event 0x7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5.
//
// Solidity: event Withdrawn(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) WatchWithdrawn(opts *bind.WatchOpts, sink chan<- *OpmlOracleWithdrawn, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Withdrawn", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleWithdrawn)
				if err := _OpmlOracle.contract.UnpackLog(event, "Withdrawn", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseWithdrawn is a log parse operation binding the contract event 0x7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5.
//
// Solidity: event Withdrawn(address indexed account, uint256 amount)
func (_OpmlOracle *OpmlOracleFilterer) ParseWithdrawn(log types.Log) (*OpmlOracleWithdrawn, error) {
	event := new(OpmlOracleWithdrawn)
	if err := _OpmlOracle.contract.UnpackLog(event, "Withdrawn", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// StepVerifierMetaData contains all meta data concerning the StepVerifier contract.
var StepVerifierMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"LeafOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"LeavesMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"leaf\",\"type\":\"uint256\"}],\"name\":\"MissingLeaf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"element\",\"type\":\"uint256\"}],\"name\":\"NoSuchElement\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"instruction\",\"type\":\"uint256\"}],\"name\":\"NoSuchInstruction\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"PathMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongWitnessLength\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"instruction\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"compute\",\"outputs\":[{\"internalType\":\"int64\",\"name\":\"value\",\"type\":\"int64\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557612c16908161001a8239f35b5f80fdfe6102c06040526004361015610012575f80fd5b5f3560e01c632a1d44c914610025575f80fd5b346102665736600319016101c081126102665761012013610266576101643563ffffffff8116809103610266576101843567ffffffffffffffff8116809103610266576101a4359167ffffffffffffffff831161026657366023840112156102665782600401359067ffffffffffffffff821161026657602480850192850101903682116102665763ffffffff6100ba61027c565b1681101561026a576100ca6102c2565b9063ffffffff6100d861028f565b166044359063ffffffff8216918281036102665750019380835263ffffffff6100ff61028f565b1660208401526101b4604084019186835263ffffffff61011d61027c565b16606086015261013963ffffffff61013361028f565b16610cd3565b608086015261016d61015163ffffffff61013361027c565b9760a0870198895263ffffffff61016661027c565b1601610cd3565b60c086015260e43560e086015261012435610100860152610144356101208601523560f01c95602687818b019a0101855286604051818b8237208460c43592519187610d25565b5101916101c96101c4848461031e565b61034c565b91505081969115158061025c575b610249576040519460e086019686881067ffffffffffffffff89111761023557604099610225988b528752602087015288860152866060860152608085015260a084015260c0830152610415565b9082519160070b82526020820152f35b634e487b7160e01b5f52604160045260245ffd5b50630e2c326b60e41b5f5260045260245ffd5b50808210156101d7565b5f80fd5b634ea79e9360e11b5f5260045260245ffd5b60643563ffffffff811681036102665790565b60243563ffffffff811681036102665790565b6040519060c0820182811067ffffffffffffffff82111761023557604052565b60405190610140820182811067ffffffffffffffff821117610235576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b61034a90929192805193604285018252604260405181878237209060c08301519160e084015193610d25565b565b5f918135600181811a9360020135929091851a5f1901600481106009861016600586901b85901b15168061037e575050565b909195508385805b61039e5750506501000000000083831b111516901b93565b9093918460e01c90637fffffff5f198301101692029360201b905f190180610386565b6103c96102a2565b905f82525f60208301525f60408301525f60608301525f60808301525f60a0830152565b80518210156104015760209160051b010190565b634e487b7160e01b5f52603260045260245ffd5b905f6101c0526040516101c0526101006101c051016101c051811067ffffffffffffffff821117610235576040525f6101c051525f60206101c05101525f60406101c05101525f60606101c05101525f60806101c05101525f60a06101c05101525f6101405260806101405260405161014051810181811067ffffffffffffffff821117610235576040525f5b610140518110610cbe575060c06101c0510152606060e06101c05101526104c76102c2565b916104d06102c2565b906104e583516020850151906101c051610d8f565b9081610c02575b8161090a575b5160c0840151036108fb57156108f4576101c05160c0015161058561057991600260051b015161012084015160051b6060019061058061054261053c60e06101c0510151846113fd565b8461109d565b92604051938036863784019586946101405136873761014051860160405288610569611127565b9560e06101c05101519087611453565b5082611604565b611674565b516102605261012083015160051b9261059c611127565b6101e0526105a8611127565b6102205260c06101c05101515161060e602060c06101c051015101518360e06101c05101516106046105da82876113fd565b6105e483866113fd565b018a60600102838360405198838a9436863784016040526101e051611453565b9261022051611453565b9060e0830151610200526101405161020051105f146108e857606080610200515b6040516101a052818160051b01366101a051378060051b6101a0510161024052818160051b01368361024051013760051b6102405101010160405260015b1561071a575b5f61068887606001610200516101e05161163c565b61069c87606001610200516102205161163c565b5f5b6102005181106106ae575061066d565b806102005103610140518111610710575b610702906106d56101a05182856101e0516117ee565b6106ea606061024051018285610220516117ee565b606061024051016101a051610260516101c05161196f565b61026052610140510161069e565b50610140516106bf565b805f90876101008601518361012088015191825b6108a9575b50610882575b5050506106735750506101c05160c00151929350909190506107b090600360051b01519161012081015160051b6060019261058061078761078160e06101c0510151846113fd565b8661109d565b946105796040519680368937870196879561014051368837610140518701604052610569611127565b519051602281013560c01d90602a81013560c01d9280155f146108055750601a61026051915b013560c01d01918083136107fd575b508082126107f5575b5060070b90565b90505f6107ee565b91505f6107e5565b601a905f9060ff8160201c16908060281c5f0b8160301c15603f601f83011016601f80198501106001600385601e1c16141616610846575b505050916107d6565b909192505f81126001146108755761026051901d5b63ffffffff60015f1985011b92160201901d5f808061083d565b61026051905f031b61085b565b60051b915b8581101561073957818160206060930183868301015181510190520101610887565b9190505f19019060608202810160408101906020600183510191015181106108d757505f905284908261072e565b90525060019350899150835f610733565b6060806101405161062f565b5050505f90565b638bc4067560e01b5f5260045ffd5b94919260e06101c0959295510151935f60805260208701955b85516080511015610bf55761093a608051876103ed565b5160c05260c0515161010060c051015161010052875181105f14610bb0578851602081018a5235610100818152610140518b0151908b015161097e9390928c610d25565b875180358060f01c60028301908161016060c05101528061018060c05101528061020402840190600282018d6002806004860195621fffe0853560eb1c16010101905236106109e9578194816109ff575b50505050508851036109e957600160805101608052610923565b60c051516368e3a26f60e11b5f5260045260245ffd5b9394509091610a1360e060c05101516122a3565b938491926040516101605260019360025f936102046102006101605101940201015b808210610b6d5750505011151615610b5757610200610a57623fffc093610cd3565b9283929460ea1c16610160510101610180525b610a8b575061022061016051015161010051036109e9575f808080806109cf565b9897949196939095925f196101805152610200610160510196610200610160510160a0525b60a051610120526101805160a0511015610b405760a0515160e052602060a0510151602060e05160051b1652604060a0510160a052600160e0511760a0515114600114610b235760208160409235828060e05160051b16185201975b60e05160011c8152815f2060208201520196610ab0565b610120516060810151602052610140510160a05296604090610b0c565b91949792959899909396610180525f190180610a6a565b60c05151632e28aa9360e11b5f5260045260245ffd5b919481939450604090610204923560e01c958610151695600186019561020060048701610160513781526102006101605120602082015201920186939291610a35565b60408901519081811015610bc6575b505061097e565b610bee918a516020813591018c52806101005260a08c0151916101208d01519303908c610d25565b5f80610bbf565b92955092959093506104f2565b919394905060e06101c0510151946040840151936001955f5b8851811015610c9757610c2e818a6103ed565b51805188811015610c8a57610c43908861031e565b610c4c8161034c565b919060c086015260a085015281610140518501528115610c82575b0260e083015260220135610100909101526001905b01610c1b565b5f9b50610c67565b5050965060015f97610c7c565b50939195929650935081156104ec57915050610cb882846101c05184610e6f565b916104ec565b602090610cc96103c1565b81840152016104a2565b905f9160018111610ce15750565b60019192505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c8210170190565b929390938351839080969260051b01955b868110610d5a57505003610d48575052565b630c7d772360e41b5f5260045260245ffd5b909160208360051b1690815260208235911852602060405f209260011c9101610d36565b9060048110156104015760051b0190565b909182825280602083015282355f1a9283604084015260018101355f1a806060850152601060328301355f1a80608087015260338401355f1a908160a088015201938301951090811591610e63575b508015610e59575b610e515760349060405192610120368537610120840160405260021b0101915f60c082015b8560048310610e1f5750505060e001521490565b829585610e318495610e379551610d7e565b51611161565b949015610e475760010190610e0b565b5050505050505f90565b505050505f90565b5060108211610de6565b6003915010155f610dde565b919091610e7a6102c2565b606085019081511561109157610e9b608087015160a088015190878761120c565b156110915750610ea96102c2565b835181528351604082015260608401516060820152600160a0820152600160e0820152945f60c0860160e08701915b6004811061104c575050505190516001602a602284013560c01d93013560c01d915f199060031b011b90815f038312159283611040575b5082611036575b50501561102e57610f256103c1565b905f5b6004811061101957509060a0620f4240949392825190607f602084830151806080850151828111611011575b5060c0866001019501518502016040880151918602010197818101519461064083890195865161020402926028029060420288010101018960051b0198610fc462030d40888b01519260e08c015198610fad8a866113df565b9851610258029160960290603c020101019261226a565b6080890151010260608801516102bc020101960151920160071c020191015161012c026107d00102018160041b01906028028082115f1461100a57505b61520801111591565b9050611001565b91505f610f54565b806110288560019388876121eb565b01610f28565b505f93915050565b1290505f80610f16565b8193501315915f610f0f565b60028110156110885761106e875b611065838551610d7e565b51855190611339565b1561107b57600101610ed8565b505f989650505050505050565b61106e8961105a565b959450505050505f9190565b818102929181159184041417156110b057565b634e487b7160e01b5f52601160045260245ffd5b60405190610160820182811067ffffffffffffffff821117610235576040525f610140838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201520152565b61112f6102a2565b905f825261113b6110c4565b60208301526111486110c4565b60408301525f60608301525f60808301525f60a0830152565b82355f1a808252949392600181019086156111e85750600286116111de5783611191918451606085015284611d95565b9581159081156111d3575b506111cb5750846005916111c79596355f1a608082015260a0600183013560e01d9101520190611d95565b9091565b925050509190565b60019150145f61119c565b94505050505f9190565b906111c79596506020945060099293503560c01d6040840152019182910152611d45565b91909392608085015160a08601519281855261123d6020860197858952858401604088015251938360348601611e7e565b60608701520361133057611259929160349160021b0101611f00565b9390846080840152621000005f19820110156113285760a08301525190816060026060810483036110b0576040519080368337810160405260015f905f945f5b8181106113025750835f5b8281106112c95750505060e084015260c0830152610100820152610120015260019150565b8060051b8a0151600181116112e2575b506001016112a4565b8186146112d95781835260208301526001978801976060909201916112d9565b8060051b8901518381101561131b575b50600101611299565b9093509150826001611312565b505f93505050565b505f9450505050565b9291908351156113cf5760608401916113538351836103ed565b5161135e8282612051565b9586806113c4575b611372575b5050505050565b60a09192939495965060800151910151119283611398575b505050905f8080808061136b565b909192505191600183018093116110b0576113bc926113b6916103ed565b51612051565b5f808061138a565b506002815114611366565b506113da9192611f6c565b505090565b81156113e9570490565b634e487b7160e01b5f52601260045260245ffd5b919082511561144c57606083019060a06114188351836103ed565b5101519160028360010195511461142e57505050565b600293945060a0916001611444925101906103ed565b510151010190565b5060019150565b9392918151855281511561155e57606082016114708151836103ed565b5192600281511461148f575b505050602061148c94015161233c565b90565b8060a06080929897939498015160a0880152015160208501516101208501519060051b918260600102019081519060606020840151916114e660408601519387848d01528460808d0152838701958691898d6122b9565b610140880151935f8652940101925b838110611545575050505060609061012085015160051b0101946040850151915195600187018097116110b0578460209361153661148c9961153d956103ed565b519061233c565b93945f61147c565b602081838293510285510385525f8152019201916114f5565b508161156c91959495611f6c565b92915060c0820151926101008301519161012084019460208651950151915f885260208801525f916115f6575b5060408601525f9291825b6115c25750505050816040602060609596015101525160051b010190565b60408360051b870101925f1901938493606085028301805160051b85015191838303905260205f19910151010201936115a4565b905060051b8101515f611599565b908151156116385761161c8160016020850151612522565b6002825114611629575050565b6001604061034a930151612522565b5050565b919082511561166f5761165482826020860151612522565b600283511461166257505050565b604061034a930151612522565b505050565b80516001810361169057509060015f602061034a9401516125e5565b6116ea5760206040910151015190604060208301519201519160070b9180155f146116c15750600161034a92612696565b60208201929091905b8382106116d75750505050565b828160209260070b8452019101906116ca565b906116fc8160015f60408601516125e5565b905f91602082015160408101516040602082015191015190606085015193602085015195604086015195519560a082019760208701935b60018b03611748575050505050505050505050565b89518151028b840283010160070b8551908a8110806117e0575b806117d3575b61177f575b508160209160019352019a0199611733565b90506080850151028b88028701016117998951918a61296b565b8101601f1901355f81900b915f190190815b6117b8575050600161176d565b60089291921c9060ff82169060081b17915f190190816117ab565b5060c08a01518d10611768565b5060a08a01518d1015611762565b8051919392916001810361180b575092602061034a9401516125e5565b61186957602060409101510151604060208201519101519384020160070b9280155f1461183c575061034a92612696565b9180939193919360051b01925b8382106118565750505050565b828160209260070b845201910190611849565b92909161187c81848460408801516125e5565b8193602081015191604083015190604060208301519201519260608101516020810151976040820151915197019760a0830160208801945b8a8c036118c957505050505050505050505050565b81518151028c850284010160070b8651908b811080611961575b80611954575b611900575b508160209160019352019b019a6118b4565b90506080860151028c890288010161191a8a51918b61296b565b8101601f1901355f81900b915f190190815b61193957505060016118ee565b60089291921c9060ff82169060081b17915f1901908161192c565b508d60c08c0151116118e9565b508d60a08c015111156118e3565b9092604082015191606081015192801596878098611d3d575b611c895760051b85019615611a17575050825b858110611a015750505b80156119de57919291600114905b8281106119c05750505090565b805182858212186119d5575b506020016119b3565b935060206119cc565b5090915b8082106119f157505060070b90565b90916020908351019201906119e2565b815181510260070b81526020918201910161199b565b60018103611a855750518390600281018082116110b0573560c01d600a82018083116110b0573560c01d91601281018091116110b057939291933560c01d915b888110611a685750505050506119a5565b60208091848651880282518602010160070b815201930192611a57565b91906004831015611acb5750839160011901915b868110611aa8575050506119a5565b602080918351858251821218611ac3575b5001910190611a99565b81525f611ab9565b600b831015611b915750835b868110611ae6575050506119a5565b6020818192518451908680600414611b78578281600514611b58575080600614611b485780600714611b3b5780600814611b3457600914611b2e57185b815201910190611ad7565b17611b23565b5016611b23565b5060408210911d02611b23565b5060408210911b60070b02611b23565b91905007905f8183181282151516611b71575b50611b23565b015f611b6b565b50908082075f828218129015151691050360070b611b23565b51601281018091116110b0573560c01d91845b878110611bb457505050506119a5565b6020818192518551908580600b14611c825780600c14611c7b5780600d14611c7357600e14611bf55715611bee575b815201920191611ba4565b5085611be3565b5f9150818113611c06575b50611be3565b905060018163ffffffff1060051b82811c61ffff1060041b1782811c60ff1060031b1782811c600f1060021b1782811c600310821b17811c01600182821c911b0160011c8082040160011c8082040160011c8082040160011c8082040160011c908180021190035f611c00565b501315611be3565b5012611be3565b5014611be3565b96505050905081929360051b918281019260ff1916015b808410611cce57505b818310611cb95750505060070b90565b80518351029093019260209283019201611ca9565b929361010080918394935187510260208601516020890151020160408601516040890151020160608601516060890151020160808601516080890151020160a086015160a0890151020160c086015160c0890151020160e086015160e089015102010195019201909192611ca0565b508415611988565b908190600183355f1a930191600584020160018101926001601186109511611d6b575050565b80355f1a9160031901905b818110611d8257505050565b60050180355f1a92831190951694611d76565b929092604051906101a0820182811067ffffffffffffffff82111761023557604095929195525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f610180820152813560e01c8152600482013560c01d6020820152600d600c8301355f1a928360608401520180604083015260015b83151580611e77575b15611e6257506004611e3f9101611d45565b9290919083868111611e5757505f1901929091611e24565b5f9750955050505050565b959192509350600181510180825260051b0152565b5080611e2d565b90929091600584901b6001600160fb1b03851685036110b0576040519080368337810160405292600194805b611eb357505050565b5f9592951901918260021b82013560e01c90637fffffff5f1983011015611ef757810295650100000000008711611ef757818106600585901b870152049180611eaa565b505f9550505050565b91600582901b6001600160fb1b03831683036110b05760405190803683378101604052916001935f5b828110611f3557505050565b8060021b82013560e01c95637fffffff5f1988011015611ef757860295621000008711611ef757600582901b860152600101611f29565b90602081019081516060029260405193803686378401604052825160051b84019260206040830151920151919280519560606040830151920151925191600180600587355f1a028701019501976001985b868110611fd2575050505050505060070b9192565b8035805f1a9060081b60e01d809184811060011461203e5785811015612030579084600594939203841b81818901528c0190918082510182525f8112612025575b5087841b019081510190525b01611fbd565b5f9081039250612013565b505050985060055f9961201f565b600580949b93501b88015102019761201f565b919060a08301519060808401511580156121dd575b6121d6576020810151604051926060600583901b0102600682901b810180368637840160405283958461012082015281850161014082015260408101519460e060c0830151920151946001985b84830181036120c6575050505050505050565b8360e01c809460201b970493602082015283604082015260048801883560e01d905f6102a0528351604085015191600560608701519c600160048360208b015195355f1a02830101016102a052019b60019c5b6102a05181106121555750505050509060609160070b9a6102a051998161214d575b509a81528660051b01019592956120b3565b90505f61213b565b8035805f1a9060081b60e01d908581106001146121c357868110156121b657908b898e8360608a6005989703881b80940101528d01019102908181510181525f82126121ad575b85841b019081510190525b01612119565b905f039061219c565b50509c5060055f9d6121a7565b906005929791831b8401510201956121a7565b505f925050565b508160608501511415612066565b929091926121fd8460c0850151610d7e565b519283511561136b5760e0019384519460028061222060608801988951906103ed565b5193109551145f1461225d5751945191600183018093116110b0576122588561224d869561034a996103ed565b5194858095856126c8565b6126c8565b5061034a945080916126c8565b60408101519081159081612296575b5061229057600e0361228b5761025890565b60c890565b50603c90565b606091500151155f612279565b6101ff0160091c9081156122b357565b60019150565b939192909260c085015161010086015192602061012088015197015192865260208601525f9161232e575b5060408401525f9392835b6122fa575050505050565b60408460051b820101935f1901948594606086028401805160051b86015191838303905260205f19910151010201946122ef565b905060051b8201515f6122e4565b939092919361028052608083015161028051526020830151602061028051015261016083015160e061028051015261018083015161010061028051015261012084015160051b906020850194855160051b6102a052836040610280510152606083850101918260606102805101525f946101208701515b610140880151811461248f578581519760208301519060408401518a02019860608401918c8360808a01519151908492859260051b8101915b82821061243857505050825f91129112151615612416575b505050506060906102a05101016123b3565b60609498919285949361242a92848b6122b9565b0101949050855f8080612404565b80919293949596979850518061245e575b50602080910191018d979695949392916123ec565b5f9491941983510102905f821260011461248157602091829101945b9150612449565b93946020918291019561247a565b50935094610140909694929687608061028051015201519160c08201516101206101008401519301519551915f865260208601525f91612514575b5060408401525f9392835b6124e0575050505050565b60408460051b820101935f1901948594606086028401805160051b86015191838303905260205f19910151010201946124d5565b905060051b8201515f6124ca565b905f909260608301516080840151905b81811061255a5750505082811015612550575b60a082015260c00152565b505f915081612545565b805160208201519060408301519182156125d8575f83126125c9575b5f81126001146125a7578181129103025b81015f19010486811061259f575b5082905b01612532565b955082612595565b90825f1981845f030101048781116125c1575b5003612587565b96505f6125ba565b5f1990820301915f0391612576565b8593989250100295612599565b929060a08401519160c0850151918481019481851061268d575b858411612685575b848411156126725750808403612655575b50612628818484038095886128c2565b838203612636575050505050565b602061264b9501519260051b01920390612696565b5f8080808061136b565b6126688260208801519286038093612696565b60051b015f612618565b935050925050602061034a930151612696565b859350612607565b935080936125ff565b9060051b8201915b8281106126aa57505050565b8082608092528260208201528260408201528260608201520161269e565b9390929080156128bb576020820151925b610140850191610140835192015180831415926080860151918760051b8080930191019060019182945f9490815b6128065750505050905061271e60e08901516122a3565b9061272882610cd3565b928102918083116127fe575b5060018a51018a5260208a0182815101905260011b8082105f146127f757505b6040890191028151019052156127ef5760a08560806060970151600a02603260808a0191825101019052015160a087019081510190525f146127a2575060a091500151915b01908151019052565b6127d49060a06101ff60e0850151958693519060c08701510160051b01515f198401020160091c6001019301516113df565b91808210156127e75750905b0291612799565b9050906127e0565b505050505050565b9050612754565b91505f612734565b81601f190195601f19838301015190601f1984870101516001603e1b81116128b0575b5f198301028101916001603e1b83116128a4575b8b6101ff840160091c600101958b8302871191612894575b5060011461287057505086975095949591965b919594612707565b915092508695026001603e1b8111612889575b95612868565b506001603e1b612883565b8701601f1901511515175f612855565b6001603e1b925061283d565b506001603e1b612829565b5f926126d9565b939290916040850151916040602084015193015193838594508751918502015f8513925b6128f0828a61296b565b6101ff83168560011461295a575f1997612949575b505b8587101561293757816129226128f09493898b8195896129be565b8160051b0195039587020190508594936128e6565b9350959394505061034a9596506129be565b5f8981039091046001019750612905565b96600191976101ff03040195612907565b6004918060091c90610140830191825192610120850191825195600182018097036129a1575b505050506101ff91925016010190565b946129af916101ff96612b57565b948592525282915f8080612991565b908101601f1901939192919060018103612a1e575060059190911b8101925b8382106129ea5750505050565b8280808084608095355f0b87520180355f0b60208701520180355f0b60408601520180355f0b6060850152019101906129dd565b60028103612a9a575060059190911b8101925b838210612a3e5750505050565b82808080846080953580601e1a9060081b60010b17875201803580601e1a9060081b60010b17602087015201803580601e1a9060081b60010b17604086015201803580601e1a9060081b60010b17606085015201910190612a31565b600403612ae55760059190911b8101925b838210612ab85750505050565b82816020923580601e1a60101b81601d1a60081b1781601c1a179060181b60030b17845201910190612aab565b60059190911b8101925b838210612afc5750505050565b8281602092358060081c9060081b9064ff000000ff65ff000000ff0065ffff0000ffff66ff00ff00ff00ff841667ff00ff00ff00ff0086161760101c16931691161760101b1780841c90841b1760070b845201910190612aef565b929160e0840151906101008501519061012082610204028401960151155f14612c0d5750815b85811080612c00575b612bf957505f905b808210612bcd57506102040201928310801590612bbf575b612bad5750565b63a3fd914160e01b5f5260045260245ffd5b5080833560e01c1415612ba6565b80820160011c9084610204830285013560e01c10600114612bee5750612b8e565b915060010190612b8e565b9450505050565b5083813560e01c14612b86565b61020401612b7d56",
}

// StepVerifierABI is the input ABI used to generate the binding from.
// Deprecated: Use StepVerifierMetaData.ABI instead.
var StepVerifierABI = StepVerifierMetaData.ABI

// StepVerifierBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use StepVerifierMetaData.Bin instead.
var StepVerifierBin = StepVerifierMetaData.Bin

// DeployStepVerifier deploys a new Ethereum contract, binding an instance of StepVerifier to it.
func DeployStepVerifier(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *StepVerifier, error) {
	parsed, err := StepVerifierMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(StepVerifierBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &StepVerifier{StepVerifierCaller: StepVerifierCaller{contract: contract}, StepVerifierTransactor: StepVerifierTransactor{contract: contract}, StepVerifierFilterer: StepVerifierFilterer{contract: contract}}, nil
}

// StepVerifier is an auto generated Go binding around an Ethereum contract.
type StepVerifier struct {
	StepVerifierCaller     // Read-only binding to the contract
	StepVerifierTransactor // Write-only binding to the contract
	StepVerifierFilterer   // Log filterer for contract events
}

// StepVerifierCaller is an auto generated read-only Go binding around an Ethereum contract.
type StepVerifierCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// StepVerifierTransactor is an auto generated write-only Go binding around an Ethereum contract.
type StepVerifierTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// StepVerifierFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type StepVerifierFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// StepVerifierSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type StepVerifierSession struct {
	Contract     *StepVerifier     // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// StepVerifierCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type StepVerifierCallerSession struct {
	Contract *StepVerifierCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts       // Call options to use throughout this session
}

// StepVerifierTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type StepVerifierTransactorSession struct {
	Contract     *StepVerifierTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts       // Transaction auth options to use throughout this session
}

// StepVerifierRaw is an auto generated low-level Go binding around an Ethereum contract.
type StepVerifierRaw struct {
	Contract *StepVerifier // Generic contract binding to access the raw methods on
}

// StepVerifierCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type StepVerifierCallerRaw struct {
	Contract *StepVerifierCaller // Generic read-only contract binding to access the raw methods on
}

// StepVerifierTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type StepVerifierTransactorRaw struct {
	Contract *StepVerifierTransactor // Generic write-only contract binding to access the raw methods on
}

// NewStepVerifier creates a new instance of StepVerifier, bound to a specific deployed contract.
func NewStepVerifier(address common.Address, backend bind.ContractBackend) (*StepVerifier, error) {
	contract, err := bindStepVerifier(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &StepVerifier{StepVerifierCaller: StepVerifierCaller{contract: contract}, StepVerifierTransactor: StepVerifierTransactor{contract: contract}, StepVerifierFilterer: StepVerifierFilterer{contract: contract}}, nil
}

// NewStepVerifierCaller creates a new read-only instance of StepVerifier, bound to a specific deployed contract.
func NewStepVerifierCaller(address common.Address, caller bind.ContractCaller) (*StepVerifierCaller, error) {
	contract, err := bindStepVerifier(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &StepVerifierCaller{contract: contract}, nil
}

// NewStepVerifierTransactor creates a new write-only instance of StepVerifier, bound to a specific deployed contract.
func NewStepVerifierTransactor(address common.Address, transactor bind.ContractTransactor) (*StepVerifierTransactor, error) {
	contract, err := bindStepVerifier(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &StepVerifierTransactor{contract: contract}, nil
}

// NewStepVerifierFilterer creates a new log filterer instance of StepVerifier, bound to a specific deployed contract.
func NewStepVerifierFilterer(address common.Address, filterer bind.ContractFilterer) (*StepVerifierFilterer, error) {
	contract, err := bindStepVerifier(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &StepVerifierFilterer{contract: contract}, nil
}

// bindStepVerifier binds a generic wrapper to an already deployed contract.
func bindStepVerifier(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := StepVerifierMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_StepVerifier *StepVerifierRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _StepVerifier.Contract.StepVerifierCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_StepVerifier *StepVerifierRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _StepVerifier.Contract.StepVerifierTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_StepVerifier *StepVerifierRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _StepVerifier.Contract.StepVerifierTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_StepVerifier *StepVerifierCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _StepVerifier.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_StepVerifier *StepVerifierTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _StepVerifier.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_StepVerifier *StepVerifierTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _StepVerifier.Contract.contract.Transact(opts, method, params...)
}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes32 inputRoot, bytes32 traceRoot, uint32 instruction, uint64 element, bytes witness) pure returns(int64 value, uint256 size)
func (_StepVerifier *StepVerifierCaller) Compute(opts *bind.CallOpts, model Model, inputRoot [32]byte, traceRoot [32]byte, instruction uint32, element uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	var out []interface{}
	err := _StepVerifier.contract.Call(opts, &out, "compute", model, inputRoot, traceRoot, instruction, element, witness)

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
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes32 inputRoot, bytes32 traceRoot, uint32 instruction, uint64 element, bytes witness) pure returns(int64 value, uint256 size)
func (_StepVerifier *StepVerifierSession) Compute(model Model, inputRoot [32]byte, traceRoot [32]byte, instruction uint32, element uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	return _StepVerifier.Contract.Compute(&_StepVerifier.CallOpts, model, inputRoot, traceRoot, instruction, element, witness)
}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) model, bytes32 inputRoot, bytes32 traceRoot, uint32 instruction, uint64 element, bytes witness) pure returns(int64 value, uint256 size)
func (_StepVerifier *StepVerifierCallerSession) Compute(model Model, inputRoot [32]byte, traceRoot [32]byte, instruction uint32, element uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	return _StepVerifier.Contract.Compute(&_StepVerifier.CallOpts, model, inputRoot, traceRoot, instruction, element, witness)
}
