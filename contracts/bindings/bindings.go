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

// ResultProofOutput is an auto generated low-level Go binding around an user-defined struct.
type ResultProofOutput struct {
	Outputs     *big.Int
	Number      *big.Int
	Size        *big.Int
	ElementSize *big.Int
}

// DigitBountyMetaData contains all meta data concerning the DigitBounty contract.
var DigitBountyMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOpmlOracle\",\"name\":\"oracle_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"modelId_\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"answerTime_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"BountyClosed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"BountyOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"NoPrizeLeft\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingOwed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OnlyOracle\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"UnknownRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"sent\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"WrongFunding\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"participant\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"AttemptRefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"participant\",\"type\":\"address\"}],\"name\":\"Attempted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"digit\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"prize\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"prizes\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"expires\",\"type\":\"uint64\"}],\"name\":\"BountyCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"participant\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"int64\",\"name\":\"class\",\"type\":\"int64\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"won\",\"type\":\"bool\"}],\"name\":\"Judged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Paid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PrizesReturned\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BOND_PER_PRIZE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"aiOracleCallback\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answerTime\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"picture\",\"type\":\"bytes\"}],\"name\":\"attempt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"bountyOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"digit\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expires\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"prizes\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"prize\",\"type\":\"uint96\"}],\"internalType\":\"structDigitBounty.Bounty\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"digit\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"prize\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"prizes\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"expires\",\"type\":\"uint64\"}],\"name\":\"createBounty\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"modelId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"oracle\",\"outputs\":[{\"internalType\":\"contractIOpmlOracle\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"owed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bounty\",\"type\":\"uint256\"}],\"name\":\"returnPrizes\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	Bin: "0x60e0346100d057601f61160138819003918201601f19168301916001600160401b038311848410176100d4578084926060946040528339810103126100d0578051906001600160a01b03821682036100d0576020810151604090910151916001600160401b03831683036100d05760805260a05260c05260405161151890816100e98239608051818181601c01528181610523015281816107850152818161096501528181610b600152610ccb015260a0518181816102e00152610e0a015260c05181818161011101526102710152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe608080604052600436101561005b575b50361561001a575f80fd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361004c57005b6380fee10560e01b5f5260045ffd5b5f905f3560e01c90816301ffc9a7146110f95750806335081afc1461102f57806340c6653014610e2d57806343cdaad214610df357806351cff8d914610c43578063648a200e14610a5f5780637d21bd56146109945780637dc0d1d01461094f5780639df731e514610933578063b03478141461072c578063df18e047146106f3578063e490e3b6146101385763e6a789ba0361000f573461013557806003193601126101355760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b506040366003190112610135576004356024356001600160401b0381116105d757610167903690600401611162565b9160016101738261118f565b50019283546001600160401b03811642116106dc5760401c63ffffffff1680156106c857845463ffffffff60401b19165f1990910160401b63ffffffff60401b16178455600154916001600160401b038316926001600160401b0384146106b4576001600160401b036001850116906001600160401b031916176001556101ff820160091c9081156106ab575b60405183860192600581901b820189885b83821061066e575050507fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647905b60018111610619575050516c03fffffffffffffffffffffffc6001600160801b0334169754605e1c166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b038311610605576040519661018088018881106001600160401b038211176105f157906001600160401b039493929160405230895260208901527f00000000000000000000000000000000000000000000000000000000000000006040890152606088015288608088015260a08701521660c08501528660e08501528661010085015230610120850152620186a06101408501527fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470610160850152604051602081019061037182876113b1565b61018081526103826101a082611245565b519020956001600160801b036001896104106001600160401b038b60408051946103ab8661122a565b338652838a1660208088019182528388019a8b5293825260029093522093518454915167ffffffffffffffff60a01b931660a090811b939093166001600160e01b03199092169286901b8690031667ffffffffffffffff60a01b191691909117178255565b019151166001600160801b03198254161790558533917f312aca32b927e5ee9ac5b9ec95a7ff8510683651c3ec0bf216db13b4ce4770ae8980a48560409485519361045b8786611245565b60018552601f198701835b8181106105db57505061047881611275565b9361048588519586611245565b81855236106105d7578060209283860137830101526104a382611479565b526104ad81611479565b508251809263ce60ff0760e01b82526104cf6101c483019160048401906113b1565b6101c061018483015282518091526101e482019060206101e48260051b85010194019188905b828210610592575050505080820360031981016101a483015291869052602091820181346001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015610588576020945061055b575b5051908152f35b61057a90843d8611610581575b6105728183611245565b810190611266565b505f610554565b503d610568565b82513d86823e3d90fd5b9193509193602080806001936101e3198a82030186528189518051918291828552018484015e8d838284010152601f80199101160101960192019201859391926104f5565b8280fd5b606060208289018101919091528b955001610466565b634e487b7160e01b8c52604160045260248cfd5b634e487b7160e01b8a52601160045260248afd5b6001811661065d575b600581901b830183805b82821061064a5750505060011c90808a52602052604089209061023e565b602060409182842081520191019061062c565b808260019260051b85015201610622565b6102008160019289038281105f146106a157808287378083039036908701375b8185208460051b88015201910190610211565b508181863761068e565b60019150610200565b634e487b7160e01b87526011600452602487fd5b632a51010560e21b86526004839052602486fd5b6001623dfa5f60e11b031986526004839052602486fd5b5034610135576020366003190112610135576020906040906001600160a01b0361071b61114c565b168152600383522054604051908152f35b5034610135576060366003190112610135576004356024356001600160401b0381116105d757610760903690600401611162565b91906044356001600160401b03811161092f57610781903690600401611162565b50507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361092057916107bd82611486565b9060208201906107d66001600160401b0383511661118f565b50948691600891825b6108b9575050507f8cb3ccb1a1eaa995aa2a93fa051a4af00e554f355362111dfe3ce328bc03980e916001600160401b03806040931660070b9181885460a01c1660070b831497885f1461087c5760016001600160601b0391015460601c1660018060a01b038751168a52600360205261085d858b20918254611202565b90555b51169360018060a01b039051169582519182526020820152a480f35b60016108b4910161089563ffffffff8254881c1661139a565b63ffffffff60401b82549160401b169063ffffffff60401b1916179055565b610860565b9091925f1984018481116106055783111561090c5760081b67ffffffffffffff00168184015f19013560f81c179280156108f8575f19019190826107df565b634e487b7160e01b89526011600452602489fd5b634e487b7160e01b89526032600452602489fd5b6380fee10560e01b8452600484fd5b8480fd5b5034610135578060031936011261013557602060405160048152f35b50346101355780600319360112610135576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101355760203660031901126101355760806040516109b48161120f565b828152826020820152826040820152826060820152015260a06109d860043561118f565b506001600160601b036040516109ed8161120f565b63ffffffff8354916001600160401b0360018080891b038516968784528260208501968a1c16865201549381604084019181871683528760806060870196888a60401c168852019760601c16875260405198895251166020880152511660408601525116606084015251166080820152f35b50346101355761018036600319011261013557806040516020810190610a9681610a8884611290565b03601f198101835282611245565b519020610aa281611486565b816020820191610ad56001610ac06001600160401b0386511661118f565b500161089563ffffffff825460401c1661139a565b7f44da1951de01c8e9a50518b43b3c8b6b2379dab14d3f720dfc3aefa8ba1d776e60206001600160801b036001600160401b0360408501968288511660018060a01b038751168b5260038552610b3060408c20918254611202565b905551169360018060a01b03905116955116604051908152a4604051635cf81ccb60e01b815260048101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690602081602481855afa8015610c38578390610c01575b6002915003610bab5750f35b803b15610bfe57816040518092633245100760e11b8252818381610bd160048201611290565b03925af18015610bf357610be25750f35b81610bec91611245565b6101355780f35b6040513d84823e3d90fd5b50fd5b506020813d602011610c30575b81610c1b60209383611245565b81010312610c2c5760029051610b9f565b5050fd5b3d9150610c0e565b6040513d85823e3d90fd5b5034610dae576020366003190112610dae57610c5d61114c565b6001600160a01b0381165f818152600360205260409020549291908315610de457805f5260036020525f60408120557f737c69225d647e5994eab1a6c301bf6d9232beb2759ae1e27a8966b4732bc4896020604051868152a26040516370a0823160e01b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690602081602481855afa908115610da3575f91610db2575b50610d5e575b508180809481935af13d15610d59573d610d2a81611275565b90610d386040519283611245565b81528260203d92013e5b15610d4a5780f35b6307a4ced160e51b8152600490fd5b610d42565b803b15610dae575f80916024604051809481936351cff8d960e01b83523060048401525af18015610da35715610d1157610d9b9192505f90611245565b5f905f610d11565b6040513d5f823e3d90fd5b5f80fd5b90506020813d602011610ddc575b81610dcd60209383611245565b81010312610dae57515f610d0b565b3d9150610dc0565b631e5f6e9560e21b5f5260045ffd5b34610dae575f366003190112610dae5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b6080366003190112610dae576004356001600160401b038116809103610dae57602435906001600160601b038216809203610dae576044359063ffffffff8216809203610dae576064356001600160401b038116809103610dae57610e9283856111db565b803414801590611027575b61101157505f549260405194610eb28661120f565b338652602086019584875260408101908482526060810190848252608081019184835268010000000000000000891015610ffd57600189015f55610ef58961118f565b919091610fea57915181549a516001600160e01b0319909b166001600160a01b03919091161760a09a909a1b67ffffffffffffffff60a01b16999099178955602098610f829163ffffffff916001600160401b03906001019551166001600160401b03198654161785555116839063ffffffff60401b82549160401b169063ffffffff60401b1916179055565b518154906001600160601b0360601b9060601b16906001600160601b0360601b19161790556040519384528584015260408301526060820152817fb90c9063646c70c20d40378921946052841700690a71405f34aad573d39d20d060803393a3604051908152f35b634e487b7160e01b5f525f60045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b6346da3a2760e01b5f523460045260245260445ffd5b508015610e9d565b34610dae576020366003190112610dae5760043561104c8161118f565b50600181018054906001600160401b0382164211156110e6577f9dec57d383a32b3ef7ec4944e19075ffaf74991b64fc911c2568bad48449f0e6926110a9836001600160601b0363ffffffff60209660401c169160601c166111db565b825463ffffffff60401b1916909255546001600160a01b03165f908152600383526040902080546110db908390611202565b9055604051908152a2005b83631e50ce9d60e01b5f5260045260245ffd5b34610dae576020366003190112610dae576004359063ffffffff60e01b8216809203610dae57602091632c0d1e0560e21b811490811561113b575b5015158152f35b6301ffc9a760e01b14905083611134565b600435906001600160a01b0382168203610dae57565b9181601f84011215610dae578235916001600160401b038311610dae5760208381860195010111610dae57565b5f548110156111c7575f80805260019190911b7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630191565b634e487b7160e01b5f52603260045260245ffd5b818102929181159184041417156111ee57565b634e487b7160e01b5f52601160045260245ffd5b919082018092116111ee57565b60a081019081106001600160401b03821117610ffd57604052565b606081019081106001600160401b03821117610ffd57604052565b90601f801991011681019081106001600160401b03821117610ffd57604052565b90816020910312610dae575190565b6001600160401b038111610ffd57601f01601f191660200190565b610180810191906004356001600160a01b03811690819003610dae5781526024356001600160401b038116809103610dae576020820152604435604082015260643560608201526084356001600160801b038116809103610dae57608082015260a4356001600160801b038116809103610dae5760a082015260c4356001600160401b038116809103610dae5760c082015260e4356001600160a01b03811690819003610dae5760e0820152610104356001600160401b038116809103610dae57610100820152610124356001600160a01b03811690819003610dae57610120820152610144356001600160401b038116809103610dae5761014082015261016061016435910152565b63ffffffff1663ffffffff81146111ee5760010190565b610160809160018060a01b0381511684526001600160401b03602082015116602085015260408101516040850152606081015160608501526001600160801b0360808201511660808501526001600160801b0360a08201511660a08501526001600160401b0360c08201511660c085015260018060a01b0360e08201511660e08501526001600160401b036101008201511661010085015260018060a01b03610120820151166101208501526001600160401b03610140820151166101408501520151910152565b8051156111c75760200190565b905f604080516114958161122a565b8281528260208201520152815f52600260205260405f20916040516114b98161122a565b6001600160801b0360018554956001600160401b03828060a01b0388169788865260a01c16602085015201541660408201529215611506575f5260026020525f6001604082208281550155565b631f79bbe760e01b5f5260045260245ffd",
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

// InputRegistryMetaData contains all meta data concerning the InputRegistry contract.
var InputRegistryMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"part\",\"type\":\"uint256\"}],\"name\":\"NoSuchPart\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PaddingNotZero\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"computed\",\"type\":\"bytes32\"}],\"name\":\"PartNotUnderRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"part\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"next\",\"type\":\"uint256\"}],\"name\":\"PartOutOfOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongPartSize\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongPathLength\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"inputId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"part\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"PartPublished\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"LIFETIME\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"}],\"name\":\"blocksOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"firstBlock\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lastBlock\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"}],\"name\":\"inputIdOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"}],\"name\":\"partsOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"parts\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"},{\"internalType\":\"uint256\",\"name\":\"part\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"publish\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"inputId\",\"type\":\"bytes32\"}],\"name\":\"published\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"parts\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557610a87908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80631eca64e2146101e15780632774e8c31461013d578063396097421461010d578063b84d274a146100ec578063d3c576d8146100cf5763d47ff5ef1461005b575f80fd5b346100cb57604061006b3661024c565b5f929192505f9261009b61008961008484845f97610825565b6108fe565b926001600160401b03845116926102d8565b146100ae575b5082519182526020820152f35b9150506001600160401b036060818484015116920151165f6100a1565b5f80fd5b346100cb575f3660031901126100cb57602060405162278d008152f35b346100cb5760206101056100ff3661024c565b91610825565b604051908152f35b346100cb5760203660031901126100cb5760206001600160401b036101336004356108fe565b5116604051908152f35b346100cb5760a03660031901126100cb576024356001600160401b0381116100cb5761016d90369060040161021c565b6064356001600160401b0381116100cb57366023820112156100cb5780600401356001600160401b0381116100cb5736602482840101116100cb57608435926001600160401b0384116100cb576101df946101ce602495369060040161021c565b959094019160443591600435610327565b005b346100cb5760203660031901126100cb576004356001600160401b0381116100cb57610105610216602092369060040161021c565b906102d8565b9181601f840112156100cb578235916001600160401b0383116100cb576020808501948460051b0101116100cb57565b9060406003198301126100cb5760043591602435906001600160401b0382116100cb5761027b9160040161021c565b9091565b919081101561028f5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b356001600160401b03811681036100cb5790565b919082018092116102c457565b634e487b7160e01b5f52601160045260245ffd5b91905f925f915b8083106102eb57505050565b90919361031e6001916103186001600160401b0361031261030d8a888a61027f565b6102a3565b166108b0565b906102b7565b940191906102df565b96959291909561033882888a610825565b96610342886108fe565b946001600160401b038651168086106107e9578086036107d357509083916001600160401b0361038161030d61037989878761097e565b96819661027f565b16908360101b8481046201000014851517156102c4576103a190836108a3565b6201000081116107c9575b808b036107b3576103c46103bf846109de565b6109f4565b9060078210156107a7576103d882806108a3565b936103eb6103e58a6109f4565b866102b7565b80890361079257508b8d6103fe816109de565b90604051928260051b8401918101915f915b84831061075557505050507fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647905b600181116107005750506103bf6104569151936109de565b8381106106e357508785116100cb5761046e906108b0565b5f198101929083116102c45761048690969196610a46565b91905f905b85821061067c57505050508160051b019303935f1981019081116102c45791935f93928492915b808410610600575050505050508681036105ee575080156105cb575b60016001600160401b0383511601936001600160401b0385116102c4577fd47fcbf51e08ed4bab83c706ee4eedfb867e9a0f84c17b1bc8bc79492d798bc094836001600160401b036060809601928143168452168152875f525f60205260405f20916001600160401b038251169183546fffffffffffffffff0000000000000000602083015160401b169160406001600160401b0360801b91015160801b16926001600160401b0360c01b905160c01b169360018060c01b03916001600160401b0360c01b161716171717905580604051948593845260406020850152816040850152848401375f828201840152601f01601f19168101030190a3565b6001600160401b03431660408301526001600160401b03421660208301526104ce565b6347e8b9f560e01b5f5260045260245ffd5b90919293949561061185838861027f565b35600185811603610646575f5260205260405f20955b805f52602052600160405f2092811c93811c94019290949391946104b2565b9083851480610672575b610663575f5260205260405f2095610627565b632ebf3c2f60e21b5f5260045ffd5b5087821415610650565b9091929661068b83878761027f565b356001838116036106bc575f5260205260405f20965b805f52602052600160405f2093811c91811c9201909161048b565b90848314806106d9575b610663575f5260205260405f20966106a1565b50888214156106c6565b916106ed83610a46565b905f52602052600160405f209201610456565b60018116610744575b600581901b830183805b8282106107315750505060011c90805f5260205260405f209061043e565b6020604091828420815201910190610713565b808260019260051b85015201610709565b6102008160019286038281105f1461078857808286378083039036908601375b8184208560051b89015201920191610410565b5081818537610775565b8862ec286d60e11b5f5260045260245260445ffd5b6103d8600780936108a3565b8a63234fdef160e11b5f5260045260245260445ffd5b50620100006103ac565b8563fe747dd960e01b5f5260045260245260445ffd5b5050505050505050505050565b608081019081106001600160401b0382111761081157604052565b634e487b7160e01b5f52604160045260245ffd5b91604051918291602083019485526040830191905f905b80821061087257505050601f199190038181018352601f011681016001600160401b038111828210176108115760405251902090565b9180945092909235906001600160401b0382168092036100cb5760208160019382935201940192018493929161083c565b919082039182116102c457565b806108bb5750600190565b620100008101908181116102c45761ffff019081116102c45760101c90565b604051906108e7826107f6565b5f6060838281528260208201528260408201520152565b6109066108da565b505f525f60205260405f20906040519161091f836107f6565b54916001600160401b03831681526001600160401b038360401c16928360208301526001600160401b038160801c16604083015260c01c60608201529162278d0081018091116102c457421161097157565b905061097b6108da565b90565b91925f9291845b81851061099f578563c9d0bb8160e01b5f5260045260245ffd5b6109b86001600160401b0361031261030d88868961027f565b908181106109d4576001916109cc916108a3565b940193610985565b9495509192505050565b6101ff0160091c9081156109ee57565b60019150565b905f9160018111610a025750565b60019192505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c8210170190565b90817fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647925b610a725750565b91805f5260205260405f20915f190180610a6b56",
}

// InputRegistryABI is the input ABI used to generate the binding from.
// Deprecated: Use InputRegistryMetaData.ABI instead.
var InputRegistryABI = InputRegistryMetaData.ABI

// InputRegistryBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use InputRegistryMetaData.Bin instead.
var InputRegistryBin = InputRegistryMetaData.Bin

// DeployInputRegistry deploys a new Ethereum contract, binding an instance of InputRegistry to it.
func DeployInputRegistry(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *InputRegistry, error) {
	parsed, err := InputRegistryMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(InputRegistryBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &InputRegistry{InputRegistryCaller: InputRegistryCaller{contract: contract}, InputRegistryTransactor: InputRegistryTransactor{contract: contract}, InputRegistryFilterer: InputRegistryFilterer{contract: contract}}, nil
}

// InputRegistry is an auto generated Go binding around an Ethereum contract.
type InputRegistry struct {
	InputRegistryCaller     // Read-only binding to the contract
	InputRegistryTransactor // Write-only binding to the contract
	InputRegistryFilterer   // Log filterer for contract events
}

// InputRegistryCaller is an auto generated read-only Go binding around an Ethereum contract.
type InputRegistryCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// InputRegistryTransactor is an auto generated write-only Go binding around an Ethereum contract.
type InputRegistryTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// InputRegistryFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type InputRegistryFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// InputRegistrySession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type InputRegistrySession struct {
	Contract     *InputRegistry    // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// InputRegistryCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type InputRegistryCallerSession struct {
	Contract *InputRegistryCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts        // Call options to use throughout this session
}

// InputRegistryTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type InputRegistryTransactorSession struct {
	Contract     *InputRegistryTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts        // Transaction auth options to use throughout this session
}

// InputRegistryRaw is an auto generated low-level Go binding around an Ethereum contract.
type InputRegistryRaw struct {
	Contract *InputRegistry // Generic contract binding to access the raw methods on
}

// InputRegistryCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type InputRegistryCallerRaw struct {
	Contract *InputRegistryCaller // Generic read-only contract binding to access the raw methods on
}

// InputRegistryTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type InputRegistryTransactorRaw struct {
	Contract *InputRegistryTransactor // Generic write-only contract binding to access the raw methods on
}

// NewInputRegistry creates a new instance of InputRegistry, bound to a specific deployed contract.
func NewInputRegistry(address common.Address, backend bind.ContractBackend) (*InputRegistry, error) {
	contract, err := bindInputRegistry(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &InputRegistry{InputRegistryCaller: InputRegistryCaller{contract: contract}, InputRegistryTransactor: InputRegistryTransactor{contract: contract}, InputRegistryFilterer: InputRegistryFilterer{contract: contract}}, nil
}

// NewInputRegistryCaller creates a new read-only instance of InputRegistry, bound to a specific deployed contract.
func NewInputRegistryCaller(address common.Address, caller bind.ContractCaller) (*InputRegistryCaller, error) {
	contract, err := bindInputRegistry(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &InputRegistryCaller{contract: contract}, nil
}

// NewInputRegistryTransactor creates a new write-only instance of InputRegistry, bound to a specific deployed contract.
func NewInputRegistryTransactor(address common.Address, transactor bind.ContractTransactor) (*InputRegistryTransactor, error) {
	contract, err := bindInputRegistry(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &InputRegistryTransactor{contract: contract}, nil
}

// NewInputRegistryFilterer creates a new log filterer instance of InputRegistry, bound to a specific deployed contract.
func NewInputRegistryFilterer(address common.Address, filterer bind.ContractFilterer) (*InputRegistryFilterer, error) {
	contract, err := bindInputRegistry(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &InputRegistryFilterer{contract: contract}, nil
}

// bindInputRegistry binds a generic wrapper to an already deployed contract.
func bindInputRegistry(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := InputRegistryMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_InputRegistry *InputRegistryRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _InputRegistry.Contract.InputRegistryCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_InputRegistry *InputRegistryRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _InputRegistry.Contract.InputRegistryTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_InputRegistry *InputRegistryRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _InputRegistry.Contract.InputRegistryTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_InputRegistry *InputRegistryCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _InputRegistry.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_InputRegistry *InputRegistryTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _InputRegistry.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_InputRegistry *InputRegistryTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _InputRegistry.Contract.contract.Transact(opts, method, params...)
}

// LIFETIME is a free data retrieval call binding the contract method 0xd3c576d8.
//
// Solidity: function LIFETIME() view returns(uint256)
func (_InputRegistry *InputRegistryCaller) LIFETIME(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _InputRegistry.contract.Call(opts, &out, "LIFETIME")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// LIFETIME is a free data retrieval call binding the contract method 0xd3c576d8.
//
// Solidity: function LIFETIME() view returns(uint256)
func (_InputRegistry *InputRegistrySession) LIFETIME() (*big.Int, error) {
	return _InputRegistry.Contract.LIFETIME(&_InputRegistry.CallOpts)
}

// LIFETIME is a free data retrieval call binding the contract method 0xd3c576d8.
//
// Solidity: function LIFETIME() view returns(uint256)
func (_InputRegistry *InputRegistryCallerSession) LIFETIME() (*big.Int, error) {
	return _InputRegistry.Contract.LIFETIME(&_InputRegistry.CallOpts)
}

// BlocksOf is a free data retrieval call binding the contract method 0xd47ff5ef.
//
// Solidity: function blocksOf(bytes32 inputRoot, uint64[] sizes) view returns(uint256 firstBlock, uint256 lastBlock)
func (_InputRegistry *InputRegistryCaller) BlocksOf(opts *bind.CallOpts, inputRoot [32]byte, sizes []uint64) (struct {
	FirstBlock *big.Int
	LastBlock  *big.Int
}, error) {
	var out []interface{}
	err := _InputRegistry.contract.Call(opts, &out, "blocksOf", inputRoot, sizes)

	outstruct := new(struct {
		FirstBlock *big.Int
		LastBlock  *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.FirstBlock = *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	outstruct.LastBlock = *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// BlocksOf is a free data retrieval call binding the contract method 0xd47ff5ef.
//
// Solidity: function blocksOf(bytes32 inputRoot, uint64[] sizes) view returns(uint256 firstBlock, uint256 lastBlock)
func (_InputRegistry *InputRegistrySession) BlocksOf(inputRoot [32]byte, sizes []uint64) (struct {
	FirstBlock *big.Int
	LastBlock  *big.Int
}, error) {
	return _InputRegistry.Contract.BlocksOf(&_InputRegistry.CallOpts, inputRoot, sizes)
}

// BlocksOf is a free data retrieval call binding the contract method 0xd47ff5ef.
//
// Solidity: function blocksOf(bytes32 inputRoot, uint64[] sizes) view returns(uint256 firstBlock, uint256 lastBlock)
func (_InputRegistry *InputRegistryCallerSession) BlocksOf(inputRoot [32]byte, sizes []uint64) (struct {
	FirstBlock *big.Int
	LastBlock  *big.Int
}, error) {
	return _InputRegistry.Contract.BlocksOf(&_InputRegistry.CallOpts, inputRoot, sizes)
}

// InputIdOf is a free data retrieval call binding the contract method 0xb84d274a.
//
// Solidity: function inputIdOf(bytes32 inputRoot, uint64[] sizes) pure returns(bytes32)
func (_InputRegistry *InputRegistryCaller) InputIdOf(opts *bind.CallOpts, inputRoot [32]byte, sizes []uint64) ([32]byte, error) {
	var out []interface{}
	err := _InputRegistry.contract.Call(opts, &out, "inputIdOf", inputRoot, sizes)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// InputIdOf is a free data retrieval call binding the contract method 0xb84d274a.
//
// Solidity: function inputIdOf(bytes32 inputRoot, uint64[] sizes) pure returns(bytes32)
func (_InputRegistry *InputRegistrySession) InputIdOf(inputRoot [32]byte, sizes []uint64) ([32]byte, error) {
	return _InputRegistry.Contract.InputIdOf(&_InputRegistry.CallOpts, inputRoot, sizes)
}

// InputIdOf is a free data retrieval call binding the contract method 0xb84d274a.
//
// Solidity: function inputIdOf(bytes32 inputRoot, uint64[] sizes) pure returns(bytes32)
func (_InputRegistry *InputRegistryCallerSession) InputIdOf(inputRoot [32]byte, sizes []uint64) ([32]byte, error) {
	return _InputRegistry.Contract.InputIdOf(&_InputRegistry.CallOpts, inputRoot, sizes)
}

// PartsOf is a free data retrieval call binding the contract method 0x1eca64e2.
//
// Solidity: function partsOf(uint64[] sizes) pure returns(uint256 parts)
func (_InputRegistry *InputRegistryCaller) PartsOf(opts *bind.CallOpts, sizes []uint64) (*big.Int, error) {
	var out []interface{}
	err := _InputRegistry.contract.Call(opts, &out, "partsOf", sizes)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// PartsOf is a free data retrieval call binding the contract method 0x1eca64e2.
//
// Solidity: function partsOf(uint64[] sizes) pure returns(uint256 parts)
func (_InputRegistry *InputRegistrySession) PartsOf(sizes []uint64) (*big.Int, error) {
	return _InputRegistry.Contract.PartsOf(&_InputRegistry.CallOpts, sizes)
}

// PartsOf is a free data retrieval call binding the contract method 0x1eca64e2.
//
// Solidity: function partsOf(uint64[] sizes) pure returns(uint256 parts)
func (_InputRegistry *InputRegistryCallerSession) PartsOf(sizes []uint64) (*big.Int, error) {
	return _InputRegistry.Contract.PartsOf(&_InputRegistry.CallOpts, sizes)
}

// Published is a free data retrieval call binding the contract method 0x39609742.
//
// Solidity: function published(bytes32 inputId) view returns(uint256 parts)
func (_InputRegistry *InputRegistryCaller) Published(opts *bind.CallOpts, inputId [32]byte) (*big.Int, error) {
	var out []interface{}
	err := _InputRegistry.contract.Call(opts, &out, "published", inputId)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Published is a free data retrieval call binding the contract method 0x39609742.
//
// Solidity: function published(bytes32 inputId) view returns(uint256 parts)
func (_InputRegistry *InputRegistrySession) Published(inputId [32]byte) (*big.Int, error) {
	return _InputRegistry.Contract.Published(&_InputRegistry.CallOpts, inputId)
}

// Published is a free data retrieval call binding the contract method 0x39609742.
//
// Solidity: function published(bytes32 inputId) view returns(uint256 parts)
func (_InputRegistry *InputRegistryCallerSession) Published(inputId [32]byte) (*big.Int, error) {
	return _InputRegistry.Contract.Published(&_InputRegistry.CallOpts, inputId)
}

// Publish is a paid mutator transaction binding the contract method 0x2774e8c3.
//
// Solidity: function publish(bytes32 inputRoot, uint64[] sizes, uint256 part, bytes data, bytes32[] path) returns()
func (_InputRegistry *InputRegistryTransactor) Publish(opts *bind.TransactOpts, inputRoot [32]byte, sizes []uint64, part *big.Int, data []byte, path [][32]byte) (*types.Transaction, error) {
	return _InputRegistry.contract.Transact(opts, "publish", inputRoot, sizes, part, data, path)
}

// Publish is a paid mutator transaction binding the contract method 0x2774e8c3.
//
// Solidity: function publish(bytes32 inputRoot, uint64[] sizes, uint256 part, bytes data, bytes32[] path) returns()
func (_InputRegistry *InputRegistrySession) Publish(inputRoot [32]byte, sizes []uint64, part *big.Int, data []byte, path [][32]byte) (*types.Transaction, error) {
	return _InputRegistry.Contract.Publish(&_InputRegistry.TransactOpts, inputRoot, sizes, part, data, path)
}

// Publish is a paid mutator transaction binding the contract method 0x2774e8c3.
//
// Solidity: function publish(bytes32 inputRoot, uint64[] sizes, uint256 part, bytes data, bytes32[] path) returns()
func (_InputRegistry *InputRegistryTransactorSession) Publish(inputRoot [32]byte, sizes []uint64, part *big.Int, data []byte, path [][32]byte) (*types.Transaction, error) {
	return _InputRegistry.Contract.Publish(&_InputRegistry.TransactOpts, inputRoot, sizes, part, data, path)
}

// InputRegistryPartPublishedIterator is returned from FilterPartPublished and is used to iterate over the raw logs and unpacked data for PartPublished events raised by the InputRegistry contract.
type InputRegistryPartPublishedIterator struct {
	Event *InputRegistryPartPublished // Event containing the contract specifics and raw log

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
func (it *InputRegistryPartPublishedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(InputRegistryPartPublished)
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
		it.Event = new(InputRegistryPartPublished)
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
func (it *InputRegistryPartPublishedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *InputRegistryPartPublishedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// InputRegistryPartPublished represents a PartPublished event raised by the InputRegistry contract.
type InputRegistryPartPublished struct {
	InputId   [32]byte
	InputRoot [32]byte
	Part      *big.Int
	Data      []byte
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterPartPublished is a free log retrieval operation binding the contract event 0xd47fcbf51e08ed4bab83c706ee4eedfb867e9a0f84c17b1bc8bc79492d798bc0.
//
// Solidity: event PartPublished(bytes32 indexed inputId, bytes32 indexed inputRoot, uint256 part, bytes data)
func (_InputRegistry *InputRegistryFilterer) FilterPartPublished(opts *bind.FilterOpts, inputId [][32]byte, inputRoot [][32]byte) (*InputRegistryPartPublishedIterator, error) {

	var inputIdRule []interface{}
	for _, inputIdItem := range inputId {
		inputIdRule = append(inputIdRule, inputIdItem)
	}
	var inputRootRule []interface{}
	for _, inputRootItem := range inputRoot {
		inputRootRule = append(inputRootRule, inputRootItem)
	}

	logs, sub, err := _InputRegistry.contract.FilterLogs(opts, "PartPublished", inputIdRule, inputRootRule)
	if err != nil {
		return nil, err
	}
	return &InputRegistryPartPublishedIterator{contract: _InputRegistry.contract, event: "PartPublished", logs: logs, sub: sub}, nil
}

// WatchPartPublished is a free log subscription operation binding the contract event 0xd47fcbf51e08ed4bab83c706ee4eedfb867e9a0f84c17b1bc8bc79492d798bc0.
//
// Solidity: event PartPublished(bytes32 indexed inputId, bytes32 indexed inputRoot, uint256 part, bytes data)
func (_InputRegistry *InputRegistryFilterer) WatchPartPublished(opts *bind.WatchOpts, sink chan<- *InputRegistryPartPublished, inputId [][32]byte, inputRoot [][32]byte) (event.Subscription, error) {

	var inputIdRule []interface{}
	for _, inputIdItem := range inputId {
		inputIdRule = append(inputIdRule, inputIdItem)
	}
	var inputRootRule []interface{}
	for _, inputRootItem := range inputRoot {
		inputRootRule = append(inputRootRule, inputRootItem)
	}

	logs, sub, err := _InputRegistry.contract.WatchLogs(opts, "PartPublished", inputIdRule, inputRootRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(InputRegistryPartPublished)
				if err := _InputRegistry.contract.UnpackLog(event, "PartPublished", log); err != nil {
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

// ParsePartPublished is a log parse operation binding the contract event 0xd47fcbf51e08ed4bab83c706ee4eedfb867e9a0f84c17b1bc8bc79492d798bc0.
//
// Solidity: event PartPublished(bytes32 indexed inputId, bytes32 indexed inputRoot, uint256 part, bytes data)
func (_InputRegistry *InputRegistryFilterer) ParsePartPublished(log types.Log) (*InputRegistryPartPublished, error) {
	event := new(InputRegistryPartPublished)
	if err := _InputRegistry.contract.UnpackLog(event, "PartPublished", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ModelRegistryMetaData contains all meta data concerning the ModelRegistry contract.
var ModelRegistryMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"name\":\"DescriptorNotInModel\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"ModelNotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"}],\"name\":\"UnsupportedVersion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongDescriptorCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"WrongDescriptorLength\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"uint64[]\",\"name\":\"inputSizes\",\"type\":\"uint64[]\"},{\"indexed\":false,\"internalType\":\"uint64[]\",\"name\":\"outputSizes\",\"type\":\"uint64[]\"}],\"name\":\"ModelRegistered\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"inputSizes\",\"outputs\":[{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"operations\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"outputSizes\",\"outputs\":[{\"internalType\":\"uint64[]\",\"name\":\"sizes\",\"type\":\"uint64[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"descriptors\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32[][]\",\"name\":\"paths\",\"type\":\"bytes32[][]\"}],\"name\":\"register\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557610c0d908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816327258b221461014f575080635bdda831146100dd5780635e54c332146100be5780637f9c7892146100875763c74f349b14610053575f80fd5b346100835760203660031901126100835760206001600160401b03610079600435610b34565b5116604051908152f35b5f80fd5b34610083576020366003190112610083576100ba6100a6600435610a7c565b6040519182916020835260208301906101af565b0390f35b34610083576020366003190112610083576100ba6100a66004356109f3565b346100835736600319016101608112610083576101201361008357610124356001600160401b0381116100835761011890369060040161017f565b61014435906001600160401b0382116100835760209261013f61014793369060040161017f565b9290916102ee565b604051908152f35b34610083576020366003190112610083576020906004355f525f825263ffffffff60405f205460401c1615158152f35b9181601f84011215610083578235916001600160401b038311610083576020808501948460051b01011161008357565b90602080835192838152019201905f5b8181106101cc5750505090565b82516001600160401b03168452602093840193909201916001016101bf565b3563ffffffff811681036100835790565b9190820180921161020957565b634e487b7160e01b5f52601160045260245ffd5b6040519060a082018281106001600160401b0382111761023c57604052565b634e487b7160e01b5f52604160045260245ffd5b6040519190601f01601f191682016001600160401b0381118382101761023c57604052565b6001600160401b03811161023c5760051b60200190565b9061029e61029983610275565b610250565b82815280926102af601f1991610275565b0190602036910137565b8051156102c65760200190565b634e487b7160e01b5f52603260045260245ffd5b80518210156102c65760209160051b010190565b9190939261012060405181600482372094855f525f60205263ffffffff60405f205460401c166109c05763ffffffff6004351693846004351415928361008357600186036109ad5763ffffffff60243516602435036100835763ffffffff60243516151580610992575b80610963575b8061094c575b1561093d575f9460843563ffffffff8116141592836100835761039763ffffffff6084351663ffffffff602435166101fc565b918286036109265782840361090f576103af8361028c565b955f5b848110610626575050505050508151905f1982019182116102095760a435946001600160401b03861680960361008357610083576100835765ffffffffffff6103fa836102b9565b511665ffffffffffff61040d83856102da565b51169061041861021d565b91868352602083019163ffffffff6024351683526040840163ffffffff60843516815260608501918252608085019283528b5f525f6020526001600160401b0360405f20955116906bffffffff00000000000000008654955160401b169063ffffffff60601b905160601b169265ffffffffffff60801b905160801b169365ffffffffffff60b01b905160b01b169465ffffffffffff60b01b199265ffffffffffff60801b19916fffffffffffffffffffffffffffffffff191617161716171717905560015b8181106105c2575050506104f1856109f3565b6104fa86610a7c565b936040519261008357825263ffffffff60243516602083015260443563ffffffff81168091036100835760408301526064359263ffffffff84168094036100835786946105ae84936105bd937ff91ebd1619dba20111b0d19de678c5e04318b65befb00addd73d25a58302d6b097606087015263ffffffff60843516608087015260a086015260c43560c086015260e43560e0860152610104356101008601526101606101208601526101608501906101af565b908382036101408501526101af565b0390a2565b875f52600160205260405f209065ffffffffffff6105e082866102da565b51168254926801000000000000000084101561023c578361060791600180960181556109d3565b65ffffffffffff829392549160031b92831b921b1916179055016104de565b818110156102c6578060051b8085013590601e1986360301821215610083576001600160401b038287013511610083578186013536036020838801011361008357878310156102c657601e1985360301818601351215610083576001600160401b03818601358601351161008357848101358501803560051b3603602090910113610083576106b56004610bd0565b908c6100835760243563ffffffff168410156108d25783915b5f906001811161088c575b508187013587013514918215926107d0575b50506107bd57604281860135036107a8575f6020828701013560228160011a9388010135905f19905f1a0190808460051b1b1560098510600484101616938491600195610757575b50505050600192916001600160401b03910216610750828b6102da565b52016103b2565b909192935090805b6107855750506501000000000083831b111516901b816001600160401b0360015f610733565b9093918460e01c90637fffffff5f198301101692029360201b905f19018061075f565b84634cc9545560e01b5f52013560045260245ffd5b5063a048142960e01b5f5260045260245ffd5b9091506107e987840135601f01601f1916602001610250565b87840180358083526020808401939236920101116100835788850180359060200183375f6020868b0135830101525190209181818801358801351c159283610837575b505050155f806106eb565b9250600591821b91602091880135880182810192813590921b01015b8082106108695750505060e435145f808061082c565b9091926020841690815260208335911852602060405f209360011c920190610853565b600191505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c821017015f6106d9565b9b5088610083576108eb63ffffffff60843516826109c6565b9b6109095f9d61090363ffffffff60243516876109c6565b906101fc565b916106ce565b82846360562e9360e01b5f5260045260245260445ffd5b82866360562e9360e01b5f5260045260245260445ffd5b632191222360e11b5f5260045ffd5b5063ffffffff61095c6004610bd0565b1115610364565b5060843563ffffffff81169081810361008357506064359063ffffffff8216918281036100835750111561035e565b5060843563ffffffff81169081810361008357501515610358565b856319311eab60e11b5f5260045260245ffd5b50505050565b9190820391821161020957565b91909180548310156102c6575f526006600560205f208185040193060290565b906109fd82610b34565b9165ffffffffffff6060610a1a63ffffffff60208701511661028c565b94015116610a27846102b9565b5260015b8351811015610a7857815f52600160205260405f20905f19810181811161020957610a5f65ffffffffffff916001946109d3565b90549060031b1c16610a7182876102da565b5201610a2b565b5050565b90610a8682610b34565b91610a9a63ffffffff60408501511661028c565b928351915f1983019283116102095760208201905f5b848110610ad45750505065ffffffffffff6080610ad19201511691846102da565b52565b815f52600160205260405f20905f1963ffffffff855116019163ffffffff831161020957610b1b65ffffffffffff91610b158463ffffffff600197166101fc565b906109d3565b90549060031b1c16610b2d828a6102da565b5201610ab0565b905f6080610b4061021d565b8281528260208201528260408201528260608201520152815f525f60205260405f2091610b6b61021d565b9254926001600160401b038416815265ffffffffffff63ffffffff8560401c169485602084015263ffffffff8160601c166040840152818160801c16606084015260b01c1660808201529215610bbe5750565b634c60972160e01b5f5260045260245ffd5b610c0a9063ffffffff610bfc6060610c0383610bee602087016101eb565b1684610bfc604088016101eb565b16906101fc565b93016101eb565b9056",
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
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"registry_\",\"type\":\"address\"},{\"internalType\":\"contractIInputRegistry\",\"name\":\"inputRegistry_\",\"type\":\"address\"},{\"internalType\":\"contractIStepVerifier\",\"name\":\"verifier\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint64\",\"name\":\"window\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"censorship\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minMove\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayBase\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayMax\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayRate\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"blockTime\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeFloor\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"escrowMultiple\",\"type\":\"uint16\"}],\"internalType\":\"structParams\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AlreadyCommitted\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AlreadyDemanded\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AlreadyRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bond\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"BondTooSmall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"child\",\"type\":\"uint256\"}],\"name\":\"ChildBeyondEnd\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ChildNotUnderParent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimKnown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimNotDead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimNotFinal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimNotLive\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ClaimNotOfRequest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"ClaimsAlive\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CommitmentTooLate\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CommitmentUnknown\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CommittedClaimLives\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DeadlineNotPassed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DemandNotOpen\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DescriptorNeeded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"name\":\"DescriptorNotInModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"int64\",\"name\":\"value\",\"type\":\"int64\"}],\"name\":\"ElementHolds\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"}],\"name\":\"ElementOutsideLeaf\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ImpossibleResult\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"}],\"name\":\"InputNotPublished\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"LeafHasNoChildren\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedCallback\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedDeadline\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedParams\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"ModelNotRegistered\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotALeaf\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotATensorRoot\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotDemanded\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotExpired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"NothingToDeliver\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingToReclaim\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OnlyAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OnlyRequester\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OnlySubmitter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"OutputsTooLargeForCallback\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PaddingNotCanonical\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ParentNotRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"RequestKnown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"RequestNotPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"output\",\"type\":\"uint256\"}],\"name\":\"ResultNotInTrace\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"RootHasItsOwnReveal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"}],\"name\":\"SubmitterExclusive\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TooLate\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TooManyClaims\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"TooManyOutputs\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongCallbackData\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"WrongDescriptorLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongInputCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"computed\",\"type\":\"bytes32\"}],\"name\":\"WrongInputRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"input\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongInputSize\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongLeaf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongLength\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongOutputCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"output\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongOutputSize\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"computed\",\"type\":\"bytes32\"}],\"name\":\"WrongOutputs\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongPreimage\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WrongResultCount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongResultRoot\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ClaimCommitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"ClaimFinal\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"enumGame.Reason\",\"name\":\"reason\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shareOfLevel\",\"type\":\"uint256\"}],\"name\":\"ClaimKilled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"indexed\":false,\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"committed\",\"type\":\"bool\"}],\"name\":\"ClaimPosted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"parentHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"escrow\",\"type\":\"uint256\"}],\"name\":\"Demanded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"}],\"name\":\"Finalized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"firstBlock\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"lastBlock\",\"type\":\"uint256\"}],\"name\":\"InputIn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ProofCommitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"int64\",\"name\":\"claimed\",\"type\":\"int64\"},{\"indexed\":false,\"internalType\":\"int64\",\"name\":\"computed\",\"type\":\"int64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"}],\"name\":\"Proved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Reclaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structRequest\",\"name\":\"request\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"bytes[]\",\"name\":\"inputs\",\"type\":\"bytes[]\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"Requested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"}],\"name\":\"ResultDelivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"}],\"name\":\"Revealed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BURN\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_CALLBACK_DATA\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_CALLBACK_GAS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_OUTPUTS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_OUTPUT_BYTES\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"bondFloor\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"baseFee\",\"type\":\"uint256\"}],\"name\":\"bondFloorAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"callbackFailed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"claimState\",\"outputs\":[{\"components\":[{\"internalType\":\"enumStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"committed\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"postedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"postedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"openDemands\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadlineBlock\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structClaimState\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"commitClaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"commitProof\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"parent\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"parentHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"child\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"childHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"demand\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"demandPrice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"baseFee\",\"type\":\"uint256\"}],\"name\":\"demandPriceAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"}],\"name\":\"demandRoot\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"parent\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"parentHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"child\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"childHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes\",\"name\":\"descriptor\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"descriptorPath\",\"type\":\"bytes32[]\"}],\"name\":\"demandTensor\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deployedAt\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deposit\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"finalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"inputRegistry\",\"outputs\":[{\"internalType\":\"contractIInputRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"isFinal\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"isFinalized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"kill\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"liveClaims\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"live\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"committed\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"nodeState\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"demandedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"demandedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"revealedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"revealedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"usedD\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"usedR\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"escrow\",\"type\":\"uint128\"}],\"internalType\":\"structNodeState\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"params\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"window\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"censorship\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minMove\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayBase\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayMax\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayRate\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"blockTime\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeFloor\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"escrowMultiple\",\"type\":\"uint16\"}],\"internalType\":\"structParams\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"}],\"name\":\"post\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"postCommitted\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"leaf\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"prove\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"reclaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"inputs\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"request\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"resultRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint128\",\"name\":\"fee\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"exclusiveUntil\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"callbackGas\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"callbackDataHash\",\"type\":\"bytes32\"}],\"internalType\":\"structRequest\",\"name\":\"r\",\"type\":\"tuple\"},{\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes\",\"name\":\"callbackData\",\"type\":\"bytes\"}],\"name\":\"retryCallback\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"reveal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"nonce\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"bond\",\"type\":\"uint128\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"children\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"resultRoots\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[][]\",\"name\":\"paths\",\"type\":\"bytes32[][]\"}],\"name\":\"revealRoot\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stepVerifier\",\"outputs\":[{\"internalType\":\"contractIStepVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	Bin: "0x6102406040523461048457604051615d8338819003601f8101601f191683016001600160401b0381118482101761048857839282916040528339810103906101a08212610484578051906001600160a01b0382168203610484576020810151926001600160a01b0384168403610484576040820151906001600160a01b03821682036104845761014090605f190112610484576040519161014083016001600160401b03811184821017610488576040526100bc6060820161049c565b8084526100cb6080830161049c565b918260208601526100de60a0820161049c565b918260408701526100f160c0830161049c565b80606088015261010360e0840161049c565b90816080890152610117610100850161049c565b928360a08a015261012b610120860161049c565b60c08a0181905261014086015190956001600160801b0382168203610484576101809160e08c0152610160610160820161049c565b6101008c015201519561ffff87168703610484576101208a018790526001600160401b0316801515979088610470575b5087610457575b508661043c575b5085610425575b508461040a575b50836103f7575b50826103e4575b826103c9575b50816103ba575b50156103ab57608090815281516001600160401b0390811660a09081526020840151821660c0908152604080860151841660e0908152606087015185166101009081529587015185166101209081529387015185166101405291860151841661016052908501516001600160801b0316610180529284015182166101a0529092015161ffff166101c0526101e092909252610200929092524390911661022052516158d290816104b182396080518181816112b40152612ce2015260a0518181816105180152818161336c015281816137cf01526147fa015260c051818181610545015281816135ed015281816153f001526154d8015260e051818181610571015281816153cf01526154b701526101005181818161059d01526144f50152610120518181816105c901526144ac0152610140518181816105f501526144ce01526101605181818161062101528181613390015281816137f3015281816145510152818161481e015261543401526101805181818161064d015261421801526101a051818181610679015261427201526101c0518181816106a50152613b6501526101e051818181610829015281816112f90152818161467701528181614e94015261501d01526102005181818161312401526151730152610220518161024a0152f35b6348da98ff60e01b5f5260045ffd5b6001915061ffff16115f6101c7565b63ffffffff6001600160401b0391909116111591505f6101c0565b6001600160401b038116151592506101ba565b6001600160401b0316151592505f6101b3565b63ffffffff6001600160401b0391909116111593505f6101ac565b6001600160401b038083169116111594505f6101a5565b63ffffffff6001600160401b0391909116111595505f61019e565b62ffffff6001600160401b03919091161096505f610197565b6001600160401b038216101597505f610190565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036104845756fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816301ffc9a7146139ca5750806307354e49146139a9578063083a8c12146136305780630cd7d3e3146131535780632362c2c41461310f578063240d5ce914612ab157806333727c4d14612a8257806334cad92814612a6557806337fa44be14612a4b578063470793f4146129365780634f6feb351461291a5780635173e2601461271957806351cff8d914612634578063593225e9146124445780635cf81ccb146123f657806361d78afa14611d38578063648a200e14611c3b5780636d9809a014611c1d5780636f1fdad614611a385780636f80290114611a0957806370a08231146119d15780637a15b4a3146113285780637b103999146112e3578063828f504f1461129e57806397bcb1ae146111fa5780639b282cae1461100d578063a512724614610fb3578063a7adf45b14610f3d578063b333f08814610f1e578063b6ace89b14610c91578063bd6aba0414610c71578063c0a2526c14610c54578063c80d347414610c30578063ce60ff071461076e578063cff0ab96146104bb578063d0e30db014610468578063da3686de14610435578063df2a1be3146103ee578063e9cf2baf1461026e578063eae4c19f1461022a5763efc38947146101e1575f80fd5b34610227576020366003190112610227576004356101fe816152cd565b33907fa502b712750f039a8e2413a5a598fda765df950138976e80779df35c725f1acc8380a380f35b80fd5b503461022757806003193601126102275760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346102275761010061028036613a5e565b9290918160405191823720808452600160205260ff60408520541660048110156103da576002036103c85760016102d7848484909160609260405192835260208301526040820152205f52600260205260405f2090565b0180546001600160a01b038116949160a09190911c9085610352575b8115610343576001600160a01b0319861690557fbc891ccc841029badab4fcaff60c125d38ab6ea557e478c08b69cdded7a780e3916040916103358188614acd565b82519182526020820152a480f35b63fddb35b360e01b8752600487fd5b8387526004602052604087206103a06040519161036e83613c18565b54916001600160801b0360206001600160781b03851692838152019360781c16835261039987615302565b908861532f565b6103ab575b506102f3565b916001600160801b036103c19293511690613c6f565b905f6103a5565b63985b021b60e01b8452600452602483fd5b634e487b7160e01b85526021600452602485fd5b50346102275760203660031901126102275760043561040c816152cd565b33907f16b6f3c04c701f9c4cfa8d7ac976bfd706351e8e0d4bdd1cd480ee19d3d96fb08380a380f35b50346102275760203660031901126102275761045e604060209260043581526001845220614caa565b6040519015158152f35b508060031936011261022757338152806020526040812061048a348254613c6f565b90556040513481527f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c460203392a280f35b5034610227578060031936011261022757604051906101408201908282106001600160401b0383111761075a57506040526020810160408201606083016080840160a0850160c086019160e08701936101008801956101208901977f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316809a527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031681527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031682527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031683527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031684527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031685527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031686527f00000000000000000000000000000000000000000000000000000000000000006001600160801b031687527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031688527f000000000000000000000000000000000000000000000000000000000000000061ffff168952604051998a52516001600160401b031660208a0152516001600160401b03166040890152516001600160401b03166060880152516001600160401b03166080870152516001600160401b031660a0860152516001600160401b031660c0850152516001600160801b031660e0840152516001600160401b03166101008301525161ffff1661012082015261014090f35b634e487b7160e01b81526041600452602490fd5b5061077836613ab2565b610786859294939695613db1565b336001600160a01b0390911603610c215761018060405181848237209384865260056020526040862054610c0d5760c08301916107c283613d51565b6001600160401b03429116108015610be4575b610bd557610140840194624c4b406001600160401b036107f488613d51565b16111580610bc9575b80610baa575b80610b73575b15610b645760408051631392c59160e11b815290860135600482018190527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169a909690916020816024818f5afa908115610b59578b91610b1a575b5015610b065761087c81614e71565b97610888838584614ff5565b9b9099608084019d6108998f613e03565b6001600160801b03166108ab90615244565b60405180809263c74f349b60e01b82528d60048301525a92602491602094fa908115610afb578391610aa4575b50918c9d9e979593918d9a999795938b8352600560205260081b68ffffffffffffffff001617600117906040902055604051978897600160a01b6001900361091f85613b28565b16895261092e60208501613a4a565b6001600160401b031660208a01528b60408a0152606084013560608a01526109559061425c565b6001600160801b0316608089015261096f60a0840161425c565b6001600160801b031660a089015261098690613a4a565b6001600160401b031660c08801526001600160a01b036109a860e08401613b28565b1660e08801526109bb6101008301613a4a565b6001600160401b03166101008801526001600160a01b036109df6101208401613b28565b166101208801526109ef90613a4a565b6001600160401b0316610140870152610160013561016086015261018085016101c090526101c0850190610a2292613e23565b908382036101a0850152610a3592613c7c565b037fe1c5bbcc54ecef2bcce81f3dbdc01231c61f46f61da3f149f690c7971a2adff991a360209380610a6d575b505050604051908152f35b7f16f98baf9e5f05c5e7dbbdc34744c508661d2e7fc432817939b3f39c61cfe91291604091825191825286820152a2805f80610a62565b90506020813d602011610af3575b81610abf60209383613c4e565b81010312610aef57918c9d9e97959391610add8e9b9a989694614248565b91939597999a50919395979e9d6108d8565b8280fd5b3d9150610ab2565b6040513d85823e3d90fd5b634c60972160e01b8a52600487905260248afd5b90506020813d602011610b51575b81610b3560209383613c4e565b81010312610b4d57518015158103610b4d575f61086d565b8a80fd5b3d9150610b28565b6040513d8d823e3d90fd5b63370004db60e11b8852600488fd5b506001600160a01b03610b896101208701613db1565b1615158061080957506001600160401b03610ba387613d51565b1615610809565b50610bb6368385613c9c565b6020815191012061016086013514610803565b506140008211156107fd565b63483bc17b60e11b8752600487fd5b50610bf26101008501613d51565b6001600160401b0380610c0486613d51565b169116116107d5565b631c4525a960e31b86526004859052602486fd5b63379b487b60e11b8552600485fd5b50346102275780600319360112610227576020610c4c486141f9565b604051908152f35b5034610227578060031936011261022757602060405161dead8152f35b5034610227576020366003190112610227576020610c4c48600435613b4f565b5036600319016103008112610f1a5761010013610227576101203661010319011261022757610224359061024435610284356102a4356001600160401b038111610f1657610ce3903690600401613a82565b906102c4356001600160401b038111610f1257610d04903690600401613a1d565b6102e4979197356001600160401b038111610f0e579160c09391610d2f889796943690600401613a82565b610d65610d3a61429d565b9790968a610d4a8d898c8c614af1565b9b819f910198610264359165ffffffffffff8b511691614b8a565b97909715610eff57610d7f90610d796142e1565b8b614c61565b63ffffffff8760481c16916101243563ffffffff811690818103610efb5750610144359063ffffffff821691828103610ef75750610dbd9190613c6f565b918d84610ddf610dda63ffffffff610dd3613dc5565b1687613c6f565b6156c9565b831494851595610ebf575b5050505050610ead575060428103610e9b575087893560028160011a9b0135905f19908b1a0190808c60051b1b1560098d106004841016169b8c9160019d610e4a575b50505050610e47989965ffffffffffff9102169052614867565b80f35b909192935090805b610e78575050650100000000008b831b111516901b8965ffffffffffff610e475f610e2d565b909b918c60e01c90637fffffff5f198301101692029b60201b905f190180610e52565b634cc9545560e01b8952600452602488fd5b63a048142960e01b8a52600452602489fd5b610eec9550610eda91610ed191613c6f565b91873691613c9c565b60208151910120916101e4359361571b565b155f808d8482610dea565b8e80fd5b8d80fd5b631846cbcd60e11b8c5260048cfd5b8780fd5b8580fd5b8380fd5b5080fd5b5034610227576020366003190112610227576020610c4c6004356141f9565b50346102275736600319016102c08112610f1a5761018013610227576101003661018319011261022757610284356001600160401b038111610f1a57610f87903690600401613a82565b6102a435916001600160401b038311610f1657610fab610e47933690600401613a1d565b929091613ead565b5034610227576020366003190112610227578060409150808281600435815260056020522054610fe281614a0f565b610ff4575b5082519182526020820152f35b9150506207ffff808260831c169160701c16905f610fe7565b5034610227576060366003190112610227578061010060405161102f81613bfc565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152015261108e604435602435600435909160609260405192835260208301526040820152205f52600260205260405f2090565b906040519060608201908282106001600160401b0383111761075a57506040526110b782613ce1565b9182825260010154600160a01b6001900381169081602084015260a01c604081930152825164ffffffffff1692602081015164ffffffffff1690604081015164ffffffffff16606082015164ffffffffff16608083015162ffffff169160a084015162ffffff169360c0015165ffffffffffff169460405161113881613bfc565b8981526020810191825260408101928352606081019384526080810194855260a0810195865260c0810196875260e0810197885261010001978852604051988952516001600160401b03166020890152516001600160401b03166040880152516001600160401b03166060870152516001600160401b03166080860152516001600160401b031660a0850152516001600160401b031660c0840152600160a01b6001900390511660e0830152516001600160801b031661010082015261012090f35b5036600319016101a08112610f1a57610100136102275761016435906101043561012435610184356001600160401b038111610f165761123f85913690600401613a82565b61127561124a61429d565b92909361125987898688614af1565b9a909861014435908965ffffffffffff60c08d01511691614b8a565b92909261128f5761128a610e47979887614c61565b614867565b6377c2987960e11b8752600487fd5b50346102275780600319360112610227576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346102275780600319360112610227576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346102275736600319016101608112610f1a576101001361022757610124359061010435610144356001600160401b038111610aef5761136d903690600401613a1d565b61137894919461429d565b84939193156119c4576113ab828686909160609260405192835260208301526040820152205f52600260205260405f2090565b54908160d01c906113dc848888909160609260405192835260208301526040820152205f52600260205260405f2090565b926113e684613ce1565b9064ffffffffff825116156119b557604082019364ffffffffff8551166119a6576084356001600160401b038116908181036119a257611428918c915061449f565b90611442611436838661452b565b434260281b1790614585565b61199357611450818c61564d565b925050505f1461183c57610200890361182257876102008e816040519182372003611813576901fffffffffffffffe008b60091b168082115f1461180c576114989082614307565b610200811061176957509264ffffffffff926115cc9261160d955b6114cd868551166114c484876154a4565b60011c90613c6f565b421115986114f560a08601936114ed62ffffff865116918a895116613c6f565b90429061587f565b9262ffffff841690528643166060860152864216905260c08401528483511691895464ffffffffff60281b602086015160281b169062ffffff60a01b608087015160a01b169265ffffffffffff60d01b169460018060d01b039262ffffff60b81b199262ffffff60a01b19928b60781b19916001600160781b031916171617168860501b4260501b1617168760781b4360781b161716179062ffffff60b81b9060b81b16171787556115b18554916115ac876147f7565b6153bc565b9064ffffffffff60281b848260a81c169160581c16176157a0565b835482821660a81b64ffffffffff60a81b1669ffffffffffffffffffff60801b199091161760289190911c9190911660801b64ffffffffff60801b16178255565b63ffffffff815460601c16801561173457815463ffffffff60601b19165f1990910160601b63ffffffff60601b16179055156117605760a4356001600160a01b038116810361175c57906001905b01805460a01c6201c13898488a0299808b044814901517156117485760058a0299808b0460051490151715611734577fddc845bc73e8bf9e27b067029f533cd1cd275f26d94409049fb68e6eea0c7ed79697989960021c9180831161172c575b83546001600160a01b031684559192611711926116f8916116f29086906116e2828a614acd565b546001600160a01b031692614307565b90614acd565b6040519586958652608060208701526080860191613c7c565b6001600160a01b03909216604084015260608301520390a380f35b9150816116bb565b634e487b7160e01b89526011600452602489fd5b634e487b7160e01b5f52601160045260245ffd5b8680fd5b6001339161165b565b601f81166117778183614307565b8b8111610ef7578f908f91818e039250013590602081106117fb575b50601f831682036117e75760f88360031b161b6117d95760200390602082116117c557906117c091613c6f565b611498565b634e487b7160e01b8e52601160045260248efd5b62215cdd60e41b8e5260048efd5b634e487b7160e01b8f52601160045260248ffd5b5f199060200360031b1b165f611793565b508b611498565b6349aa5c2760e11b8c5260048cfd5b63b863f04160e01b8c52600489905261020060245260448cfd5b611846818c61564d565b5090916020831b808d0361197c5750611863906001831b90613c6f565b5f1981019081116117e7578f90918f8f600161188e8f966001600160401b038416891b90861c614307565b961b86106118cb575b5050506118b19192508b6040519182378b60051c90615818565b03611813579264ffffffffff926115cc9261160d956114b3565b9193509060681c1561196957909291807fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647915b61194b575091905b928c81019160051b01915b8183106119385750505061192a575f888e828f8f611897565b62215cdd60e41b8c5260048cfd5b8235811890931792602090920191611911565b9293508091505f5260205260405f20905f19018f92918f91806118fe565b909291611975906157f7565b9190611906565b8f6044918e63b863f04160e01b8352600452602452fd5b63ecdd1c2960e01b8c5260048cfd5b8c80fd5b63a89ac15160e01b8b5260048bfd5b633634733b60e01b8a5260048afd5b61b71560e31b8652600486fd5b5034610227576020366003190112610227576020906040906001600160a01b036119f9613b12565b1681528083522054604051908152f35b50346102275760203660031901126102275760ff60406020926004358152600684522054166040519015158152f35b5034610227576020366003190112610227578060e0604051611a5981613bcc565b8281528260208201528260408201528260608201528260808201528260a08201528260c0820152015260043581526001602052604081209060405190611a9e82613bcc565b825491611aae60ff841682613e17565b602081019260ff8160081c1615158452604082019464ffffffffff8260101c1686526060830164ffffffffff8360381c168152608084019663ffffffff8460601c168852600160a086019364ffffffffff8660801c16855264ffffffffff60c088019660a81c16865201549460e0810195865251966004881015611c095764ffffffffff63ffffffff818080945115159551169551169a5116945116945116945195611b6660405198611b608a613bcc565b89613e17565b6020880191825260408801928352606088019889526080880193845260a0880194855260c0880195865260e088019687526040519751906004821015611bf5575087525115156020870152516001600160401b0390811660408701529551861660608601525163ffffffff16608085015251841660a08401525190921660c0820152905160e082015261010090f35b634e487b7160e01b81526021600452602490fd5b634e487b7160e01b87526021600452602487fd5b50346102275780600319360112610227576020604051624c4b408152f35b503461022757610180366003190112610227576101806040518160048237206207ffff611c6782614a7d565b60701c1660c4356001600160401b03811690818103611d345750421115611d255780611d135750808252600560205260026040832055611cbf611ca8613d9b565b6001600160801b03611cb8613ded565b1690614acd565b611cc7613d9b565b907f7ca5472b7ea78c2c0141c5a12ee6d170cf4ce8ed06be3d22c8252ddfc7a6a2c46020611cf3613ded565b6040516001600160801b0390911681526001600160a01b0390941693a380f35b63977a658760e01b8352600452602482fd5b6302eb354360e41b8352600483fd5b8480fd5b346123f257366003190161028081126123f257610100136123f257610120366101031901126123f257610224356001600160401b0381116123f257611d81903690600401613a82565b90610244356001600160401b0381116123f257611da2903690600401613a82565b9190610264356001600160401b0381116123f257611dc4903690600401613a82565b92611dcd61429d565b9094909260a43591906001600160a01b0383168084036123f25733036123e357611df56142e1565b8860051b98611e1163ffffffff611e0a613dc5565b165f61564d565b50909a9160208c1b808e036123cd5750611e2f906001831b90613c6f565b5f19810190811161174857811c60015f9c1b811061237d575b5050611e646040518c8882376001600160fb1b03841690615818565b9763ffffffff611e72613dd9565b16820361235857611e82826145ab565b611e8f6040519182613c4e565b828152602081018360051b830190368211610efb5783905b82821061234857505050611eba906156a3565b6064350361233957611ed863ffffffff611ed2613dc5565b166156c9565b600581111561233157600419810190811161231d57925b8315938415612317578c5b870361230057611f178463ffffffff611f11613dc5565b16614307565b968d805b86821061223a5750505050505050505050836001840155611f3a613dc5565b90611f4b63ffffffff611ed2613dc5565b6005811115612233576004198101908111612201575b63ffffffff611f6e613dd9565b16908161050002916105008304036117345760010190816001116117345790611f9691613b3c565b62027100019182620271001161220157611fd0888089909160609260405192835260208301526040820152205f52600260205260405f2090565b94611fda86613ce1565b64ffffffffff815116156119b557604081019264ffffffffff8451166119a6576084356001600160401b038116908181036119a25761201b918d915061449f565b612028611436828561452b565b611993578264ffffffffff926115cc9261204c856121469751166114c483866154a4565b4211159761206c60a08501926114ed62ffffff8551169189885116613c6f565b62ffffff8116909252438616606085018190524287169182905263ffffffff841660c086015284518e546020870151608088015160b89690961b62ffffff60b81b16607894851b6001600160d01b03166001600160b81b0360509790971b6effffffffffffffffffffffffffffff19909416948c1694909417948b901b199490941662ffffff60a01b191660289190911b64ffffffffff60281b161717929092169190911760a09290921b62ffffff60a01b16919091171760d09190911b63ffffffff60d01b16178a558454906115b1906115ac876147f7565b63ffffffff815460601c16801561221f57815463ffffffff60601b19165f1990910160601b63ffffffff60601b161790551561221557600190935b0191612193835460a01c924890613b3c565b60058102908082046005149015171561220157917fddc845bc73e8bf9e27b067029f533cd1cd275f26d94409049fb68e6eea0c7ed79593918899959360021c9180831161172c5783546001600160a01b031684559192611711926116f8916116f29086906116e2828a614acd565b634e487b7160e01b88526011600452602488fd5b5060013393612181565b634e487b7160e01b8a52601160045260248afd5b5086611f61565b612244828b613c6f565b61225181861c878f614a29565b35915088156122895750612266828888614a29565b35145b15612277576001018e611f1b565b63124715db60e11b8f5260045260248efd5b908461229684868d614a39565b90501491826122a7575b5050612269565b9091506122b583858c614a39565b6001871b5f1981019081116122e757906122e0949392916122d7878d8d614a29565b3593169161571b565b5f806122a0565b505050505060248f634e487b7160e01b81526011600452fd5b60448d8589635ac642a960e01b8352600452602452fd5b83611efa565b634e487b7160e01b8c52601160045260248cfd5b508a92611eef565b63572139e160e11b8b5260048bfd5b8135815260209182019101611ea7565b60448b63ffffffff84612369613dd9565b90635ac642a960e01b845260045216602452fd5b909a5061238a5f9b6157f7565b5f918d89019060051b8901915b8183106123ba575050506123ac578b80611e48565b62215cdd60e41b5f5260045ffd5b8235811890931792602090920191612397565b8d63b863f04160e01b5f5260045260245260445ffd5b632731809760e11b5f5260045ffd5b5f80fd5b346123f25760203660031901126123f257600435805f52600560205261241f60405f2054614a0f565b15612431575060206001604051908152f35b5f526005602052602060405f2054610c4c565b6101003660031901126123f25761245961429d565b612465611436826147f7565b61262557612471613d65565b9161249c5f8083909160609260405192835260208301526040820152205f52600260205260405f2090565b64ffffffffff815416612616576001906124b6485f613b4f565b946124c086615244565b4364ffffffffff81811660208401524216808352835460408401516060850151608086015160a08088015160c0909801516001600160d01b031995861690961760289790971b64ffffffffff60281b169690961760509390931b64ffffffffff60501b169290921760789190911b64ffffffffff60781b161760d088811b8990039190911691851b62ffffff60a01b169190911760b89590951b62ffffff60b81b16949094179190931b909216919091178255910180546001600160a01b03169185901b6001600160a01b03191691909117815580546001600160a01b03191633179055815460601c63ffffffff90811690811461174857825463ffffffff60601b191660019190910160601b63ffffffff60601b16179091555f906040519282845282602085015260408401527f959c635161a5cb0bb5328f8ef2b8698bb443afac358acc978c176f81e1ca36b960603394a4005b63afb6e2bb60e01b5f5260045ffd5b63ecdd1c2960e01b5f5260045ffd5b346123f25760203660031901126123f25761264d613b12565b6126556147c2565b6001600160a01b038116338114158061270d575b6126fb57805f525f60205260405f20549182156126ec575f808085819486835282602052826040812055867f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d56020604051858152a25af1156126d7575f5f5160206158b25f395f51905f525d005b63a09e616560e01b5f5260045260245260445ffd5b630686827b60e51b5f5260045ffd5b633562c10360e21b5f5260045260245ffd5b5061dead811415612669565b346123f25761272736613ab2565b93909192610180604051818482372094855f52600660205260ff60405f205416156129075761275b85836040860135614657565b855f526005602052612772858360405f205461475b565b5a9261277c6147c2565b5f95612789368488613c9c565b60208151910120610160830135036128f8576127a86101208301613db1565b955f19820191808311611748576127c76128189361280a928c98614781565b9290956127f8604051978895602087019a632c0d1e0560e21b8c526024880152606060448801526084870191613c7c565b84810360231901606486015291613c7c565b03601f198101845283613c4e565b6128266101405a9201613d51565b683fffffffffffffffc06001600160401b0382169160061b16908082046040149015171561174857603f900490619c4082018092116117485711156128e957833b6128d3575b505050827f03cee1b9938b671c7b34315f152474959bf81c0944c53c4c6ede1e70e8450141602060405193851515855260018060a01b031693a35f5f5160206158b25f395f51905f525d6128bc57005b5f908152600660205260409020805460ff19169055005b839450905f80948194935193f19083808061286c565b636eb14fc360e11b5f5260045ffd5b63030bdafd60e61b5f5260045ffd5b85639b72a7e760e01b5f5260045260245ffd5b346123f2575f3660031901126123f25760206040516140008152f35b346123f25761294436613a5e565b6101006040518185823720805f52600160205260405f209160ff8354166004811015612a3757600103612a245761299e6129a3918584909160609260405192835260208301526040820152205f52600260205260405f2090565b613ce1565b64ffffffffff815116158015612a10575b612a02576114366129e3916129dd866001600160401b036129d760808b01613d51565b1661449f565b9061452b565b156129f3576129f193614332565b005b63d0404f8560e01b5f5260045ffd5b621d760960e31b5f5260045ffd5b5064ffffffffff60408201511615156129b4565b50631d243f0f60e21b5f5260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b346123f2575f3660031901126123f2576020604051818152f35b346123f2575f3660031901126123f2576020604051620180008152f35b346123f25760203660031901126123f2576004355f526005602052602060405f205460b81c1515604051908152f35b346123f25736600319016102e081126123f257610100136123f257610120366101031901126123f2576102443561022435610264356001600160401b0381116123f257612b02903690600401613a1d565b610284356001600160401b0381169492908590036123f2576102a4356001600160401b0381116123f257612b3a903690600401613a1d565b9190612b4461429d565b949095612b4f6142e1565b612b7c61299e828a8a909160609260405192835260208301526040820152205f52600260205260405f2090565b64ffffffffff604082015116156131005760c0810190612ba565ffffffffffff8351168b61564d565b92505050156130f157611436612bbe916115ac8a6147f7565b612625575165ffffffffffff16906102008314801591906130dc575b506130cd5760018601549363ffffffff8960481c1660405195632a1d44c960e01b87526101043563ffffffff81168091036123f25760048801526101243563ffffffff81168091036123f25760248801526101443563ffffffff81168091036123f25760448801526101643563ffffffff81168091036123f25760648801526101843563ffffffff81168091036123f25760848801526101a4356001600160401b0381168091036123f25760a48801526101c43560c48801526101e43560e488015261020435610104880152604435610124880152610144870152610164860152896101848601526101c06101a486015260408580612cde6101c482018a89613c7c565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156130c2575f955f9361307d575b50612d27838c613b3c565b908315908115613072575b50801561305c575b613049576101ff90939193165f938392835b612ff357505050506001600160fd1b03811681036117485760031b6101000390610100821161174857811b901d60070b9160070b92838314612fe05790612d94913691613c9c565b60208151910120604051602081019133835286604083015287606083015288608083015260a08201526102c43560c082015260c08152612dd560e082613c4e565b5190205f52600360205260405f20548015159081612fce575b5015612fc75733925b805460ff191660021781555f9360e435906001600160801b0382168083036123f25788938893600281901c60016001607e1b031692612e3e612e3887615302565b8861546b565b91612e498386614314565b946001600160a01b038716612fbf575b5092612f098b612ea660609795612ea0612e998460ff987f3cb190661ccef3ccf9c9ecdb8906010c4a64e6f344ce347a53f4d63cd46d1c9b9d9b50614307565b9188613b3c565b90614307565b95604051612eb381613c18565b6001600160781b038c168152602081016001600160801b03881681528b5f5260046020526001600160781b0360405f209251168254916001600160801b0360781b905160781b16918860f81b1617179055614acd565b612f1284614aaf565b5460081c16600435805f52600560205260405f205460b81c15612f82575b5050604051916001835260208301526040820152a36040519586526020860152604085015260608401527f467cc96f1e62e17f4616b8f5aa6c94645dcf4f58c1da1b9fbb0537ad904d403260803394a4005b612f8b81614a7d565b91612fae575b5f5260056020526001600160701b03190160405f20558c80612f30565b906001600160831b03190190612f91565b9a508e612e59565b5f92612df7565b905064ffffffffff4391161087612dee565b83632788b28d60e01b5f5260045260245ffd5b909192946130018685613c6f565b5f19810181811161174857831115613035575f19908401013560f81c9060081b17948015611748575f190192919083612d4c565b634e487b7160e01b5f52603260045260245ffd5b8a634588138360e01b5f5260045260245ffd5b506001600160401b038a168160091c1415612d3a565b90508110158c612d32565b955091506040853d6040116130ba575b8161309a60409383613c4e565b810103126123f2578451948560070b86036123f25760200151918b612d1c565b3d915061308d565b6040513d5f823e3d90fd5b632213513d60e01b5f5260045ffd5b9050610200604051818782372014158a612bda565b63d26c97d360e01b5f5260045ffd5b631659379160e31b5f5260045ffd5b346123f2575f3660031901126123f2576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b36600319016102a081126123f257610180136123f257610100366101831901126123f2576101006040518161018482372060405160208101918252610284356040820152604081526131a6606082613c4e565b5190205f52600360205260405f205460281c801561362157610184359064ffffffffff6131d283614a7d565b60481c16801561361a575b809110908115916135e6575b506135d7576101006040518161018482372090815f52600160205260ff60405f2054166004811015612a37576135c45761322281614a7d565b806207ffff808260701c16146135b55764ffffffffff8160481c16156135ab575b600160831b01825f526005602052600160701b0160405f20556101806040518160048237208214908161359c575b8161358d575b81613560575b50156135515761022435916001600160a01b0383168084036123f2573381036123e3576101e4358060b81c156135425760c4356001600160401b038116908181036123f2575042116135335760e4356001600160a01b0381169081811415806123f25782151580613527575b80613507575b6134f0575050506132ff486141f9565b60a4356001600160801b038116918282036123f257808311156134e7575050905b61026435926001600160801b038416928385141590816123f2578085106134d157506123f25761334f83615244565b845f52600160205261343f60405f2064ffffffffff434260281b177f00000000000000000000000000000000000000000000000000000000000000006133b57f000000000000000000000000000000000000000000000000000000000000000082614314565b845464ffffffffff60a81b196bffffffffffffffffffffffff199091164360381b64ffffffffff60381b16174260101b66ffffffffff00001617610101171660289290921b179190910182811660a81b64ffffffffff60a81b169190911783555b825464ffffffffff60801b191660289190911c9190911660801b64ffffffffff60801b16179055565b6101a43596604051928784528860208501526101c43560408501526060840152610204356001600160401b0381168091036123f25760808401525060a082015261024435916001600160401b0383168093036123f2577f8af067ae0be8e240a1422ebc88e4e56d66992e6792659d62f5afe4a35bcfa5b4936101209360c08401525060e08201526001610100820152a4005b84639901e61160e01b5f5260045260245260445ffd5b91505090613320565b6123f2575063d8127a3760e01b5f5260045260245ffd5b50610104356001600160401b038116908181036123f257504211156132ef565b50505f338314156132e9565b63387b2e5560e11b5f5260045ffd5b631608694f60e21b5f5260045ffd5b6317e8833160e21b5f5260045ffd5b9050610204356001600160401b038116918282036123f2576001600160401b03915060081c16148361327d565b6101c435606435149150613277565b6101a435604435149150613271565b4260481b01613243565b638eb57d2760e01b5f5260045ffd5b506315de303960e01b5f5260045260245ffd5b634c8e490f60e01b5f5260045ffd5b61361291507f000000000000000000000000000000000000000000000000000000000000000090613c6f565b4211826131e9565b50426131dd565b630167c58f60e71b5f5260045ffd5b366003190161028081126123f257610180136123f257610100366101831901126123f25761010060405181610184823720805f52600160205260ff60405f2054166004811015612a3757613997576101843561368b81614a7d565b806207ffff808260701c16146135b55764ffffffffff8160481c161561398d575b825f526005602052600160701b0160405f20556101806040518160048237208214908161397e575b8161396f575b81613942575b50156135515761022435916001600160a01b0383168084036123f2573381036123e3576101e4358060b81c156135425760c4356001600160401b038116908181036123f2575042116135335760e4356001600160a01b0381169081811415806123f25782151580613936575b80613916575b6134f057505050613762486141f9565b60a4356001600160801b038116918282036123f2578083111561390d575050905b61026435926001600160801b038416928385141590816123f2578085106134d157506123f2576137b283615244565b845f52600160205261387c60405f2064ffffffffff434260281b177f00000000000000000000000000000000000000000000000000000000000000006138187f000000000000000000000000000000000000000000000000000000000000000082614314565b845464ffffffffff60a81b196bffffffffffffffffffffffff199091164360381b64ffffffffff60381b16174260101b66ffffffffff000016176001171660289290921b179190910182811660a81b64ffffffffff60a81b16919091178355613416565b6101a43596604051928784528860208501526101c43560408501526060840152610204356001600160401b0381168091036123f25760808401525060a082015261024435916001600160401b0383168093036123f2577f8af067ae0be8e240a1422ebc88e4e56d66992e6792659d62f5afe4a35bcfa5b4936101209360c08401525060e08201525f610100820152a4005b91505090613783565b50610104356001600160401b038116908181036123f25750421115613752565b50505f3383141561374c565b9050610204356001600160401b038116918282036123f2576001600160401b03915060081c1614836136e0565b6101c4356064351491506136da565b6101a4356044351491506136d4565b4260481b016136ac565b6315de303960e01b5f5260045260245ffd5b346123f25760403660031901126123f2576020610c4c602435600435613b4f565b346123f25760203660031901126123f2576004359063ffffffff60e01b82168092036123f25760209163c560bf8f60e01b8114908115613a0c575b5015158152f35b6301ffc9a760e01b14905083613a05565b9181601f840112156123f2578235916001600160401b0383116123f257602083818601950101116123f257565b35906001600160401b03821682036123f257565b6003190161014081126123f257610100136123f25760049061010435906101243590565b9181601f840112156123f2578235916001600160401b0383116123f2576020808501948460051b0101116123f257565b9060031982016101c081126123f257610180136123f257600491610184356001600160401b0381116123f25781613aeb91600401613a82565b929092916101a435906001600160401b0382116123f257613b0e91600401613a1d565b9091565b600435906001600160a01b03821682036123f257565b35906001600160a01b03821682036123f257565b8181029291811591840414171561174857565b613b959190613bbd57613b8f613b89620271005b7f0000000000000000000000000000000000000000000000000000000000000000613b3c565b91614270565b90613b3c565b6bffffffffffffffffffffffff811015613bac5790565b506bffffffffffffffffffffffff90565b613b8f613b896201c138613b63565b61010081019081106001600160401b03821117613be857604052565b634e487b7160e01b5f52604160045260245ffd5b61012081019081106001600160401b03821117613be857604052565b604081019081106001600160401b03821117613be857604052565b60e081019081106001600160401b03821117613be857604052565b90601f801991011681019081106001600160401b03821117613be857604052565b9190820180921161174857565b908060209392818452848401375f828201840152601f01601f1916010190565b9291926001600160401b038211613be85760405191613cc5601f8201601f191660200184613c4e565b8294818452818301116123f2578281602093845f960137010152565b90604051613cee81613c33565b60c081935464ffffffffff8116835264ffffffffff8160281c16602084015264ffffffffff8160501c16604084015264ffffffffff8160781c16606084015262ffffff8160a01c16608084015262ffffff8160b81c1660a084015260d01c910152565b356001600160401b03811681036123f25790565b60405190613d7282613c33565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b6004356001600160a01b03811681036123f25790565b356001600160a01b03811681036123f25790565b6101643563ffffffff811681036123f25790565b6101843563ffffffff811681036123f25790565b6084356001600160801b03811681036123f25790565b356001600160801b03811681036123f25790565b6004821015612a375752565b90602083828152019060208160051b85010193835f91601e1982360301905b848410613e53575050505050505090565b90919293949596601f198282030187528735838112156123f257840190602082359201916001600160401b0381116123f25780360383136123f257613e9e6020928392600195613c7c565b99019701959401929190613e42565b92906101006040518161018482372093845f52600160205260405f2094613ed386614caa565b156141e757600360ff198754161786556101843595865f52600560205260405f2054908160b81c61417d57876101806040518160048237200361355157613f1982614a0f565b1561416a5783610184613f359360ff88945460081c1690614d0c565b5f8681526005602052604090206101e435905561022435906001600160a01b03821682036123f257610264356001600160801b038116908181036123f25750608435926001600160801b0384168085036123f25784613fbe6020936116f2847fe95fa419fad10aafe1f183e13981b4727dade53cb57f4124c9c04517dc964e1f978f9a50613c6f565b50604051908152a360405160208152857f14342a9cae7ff7d1f77143a2e4fb1ff51fbef56fb402a419725fd6126d1903e96101a4359280614003602082018888613e23565b0390a3610124356001600160a01b038116938482036123f257841561416157610144356001600160401b038116948582036123f2576140406147c2565b5f9761404d368583613c9c565b6020815191012061016435036128f8575f198201918083116117485761407b6140ac9361280a928d99614781565b9290956127f8604051978895602087019b632c0d1e0560e21b8d526024880152606060448801526084870191613c7c565b683fffffffffffffffc05a9160061b168581046040148615171561174857603f900490619c4082018092116117485711156128e957813b61414a575b50505050827f03cee1b9938b671c7b34315f152474959bf81c0944c53c4c6ede1e70e8450141602060405194159485158152a35f5f5160206158b25f395f51905f525d6141325750565b5f52600660205260405f20600160ff19825416179055565b5f9495508493929184915193f1905f8080806140e8565b50505050505050565b87634fb2f21960e01b5f5260045260245ffd5b509094505061022435925050506001600160a01b03811681036123f25761026435906001600160801b038216908183036123f2576141bb9250614acd565b7fe95fa419fad10aafe1f183e13981b4727dade53cb57f4124c9c04517dc964e1f60206040515f8152a3565b63aeaaf23360e01b5f5260045260245ffd5b61420290614270565b806302faf08002906302faf080820403611748577f000000000000000000000000000000000000000000000000000000000000000080821115614243575090565b905090565b51906001600160401b03821682036123f257565b35906001600160801b03821682036123f257565b7f000000000000000000000000000000000000000000000000000000000000000080821115614243575090565b61010060405181600482372090815f52600160205260405f209060ff8254166004811015612a37576001036142ce57565b82631d243f0f60e21b5f5260045260245ffd5b61012060405181610104823720602435036142f857565b635459a43960e01b5f5260045ffd5b9190820391821161174857565b811561431e570490565b634e487b7160e01b5f52601260045260245ffd5b825460ff191660021783555f94939260e082019060016001607e1b0361435783613e03565b60021c16916001600160801b0361438961438361437c61437689615302565b8a61546b565b8096614314565b92613e03565b169360ff6143be7f3cb190661ccef3ccf9c9ecdb8906010c4a64e6f344ce347a53f4d63cd46d1c9b96612ea060609786613b3c565b936040516143cb81613c18565b6001600160781b038a168152602081016001600160801b0386168152895f5260046020526001600160781b0360405f209251168254916001600160801b0360781b905160781b16918560f81b16171790556144265f80614acd565b61442f85614aaf565b5460081c169035805f52600560205260405f205460b81c15614462575b5050604051915f835260208301526040820152a3565b61446b81614a7d565b9161448e575b5f5260056020526001600160701b03190160405f20555f8061444c565b906001600160831b03190190614471565b90614526576145196144f37f0000000000000000000000000000000000000000000000000000000000000000927f000000000000000000000000000000000000000000000000000000000000000090614314565b7f0000000000000000000000000000000000000000000000000000000000000000613c6f565b9080821015614243575090565b505f90565b64ffffffffff60281b61454c82519364ffffffffff602085015116936154a4565b6145767f000000000000000000000000000000000000000000000000000000000000000082614314565b9060281b179260281b16170190565b908160281c8160281c11918261459a57505090565b64ffffffffff919250811691161190565b6001600160401b038111613be85760051b60200190565b6020818303126123f2578051906001600160401b0382116123f257019080601f830112156123f25781516145f5816145ab565b926146036040519485613c4e565b81845260208085019260051b8201019283116123f257602001905b82821061462b5750505090565b6020809161463884614248565b81520191019061461e565b80518210156130355760209160051b010190565b604051633fce3c4960e11b81526004810191909152909291905f816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156130c2575f91614739575b50805180830361472357505f5b815181101561471c576001600160401b036146d78284614643565b5116806146e5838689614781565b9050036146f557506001016146bc565b90614701818588614781565b9190506377cfe59360e11b5f5260045260245260445260645ffd5b5050509050565b8263038f998f60e01b5f5260045260245260445ffd5b61475591503d805f833e61474d8183613c4e565b8101906145c2565b5f6146af565b9161476591615502565b90810361476f5750565b630255aa6560e11b5f5260045260245ffd5b91908110156130355760051b81013590601e19813603018212156123f25701908135916001600160401b0383116123f25760200182360381136123f2579190565b5f5160206158b25f395f51905f525c6147e85760015f5160206158b25f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b547f00000000000000000000000000000000000000000000000000000000000000006148437f000000000000000000000000000000000000000000000000000000000000000082614314565b9060281b179064ffffffffff60281b64ffffffffff8260381c169160181b16170190565b9294919390614896868686909160609260405192835260208301526040820152205f52600260205260405f2090565b64ffffffffff815416612616576001906148b04888613b4f565b946148ba86615244565b4364ffffffffff81811660208401524216808352835460408401516060850151608086015160a08088015160c0909801516001600160d01b031995861690961760289790971b64ffffffffff60281b169690961760509390931b64ffffffffff60501b169290921760789190911b64ffffffffff60781b161760d088811b8990039190911691851b62ffffff60a01b169190911760b89590951b62ffffff60b81b16949094179190931b909216919091178255910180546001600160a01b03169185901b6001600160a01b03191691909117815580546001600160a01b03191633179055805460601c63ffffffff9081169190821461174857805463ffffffff60601b191660019290920160601b63ffffffff60601b16919091179055604051948552602085015260408401527f959c635161a5cb0bb5328f8ef2b8698bb443afac358acc978c176f81e1ca36b960603394a4565b600160ff8216149081614a20575090565b905060b81c1590565b91908110156130355760051b0190565b91908110156130355760051b81013590601e19813603018212156123f25701908135916001600160401b0383116123f2576020018260051b360381136123f2579190565b90815f52600560205260405f205491614a9583614a0f565b15614a9d5750565b634fb2f21960e01b5f5260045260245ffd5b8015614aca5761dead5f525f60205260405f20908154019055565b50565b8115614aed5760018060a01b03165f525f60205260405f20908154019055565b5050565b9392919093614afe613d65565b50828215614b73575b509161299e91614b3593909160609260405192835260208301526040820152205f52600260205260405f2090565b9164ffffffffff60408401511615614b6457614b50906147f7565b90614b5e61143684846153bc565b61262557565b631331554b60e01b5f5260045ffd5b909250600185015403614b64575f9161299e614b07565b939490959291614b9a908561564d565b9892979198959095614c5257808986921494851595614c3d575b5050505050614c2e57806001600160401b038416861b179384831b1015614c1c5750159283614c0f575b8315614bf257505060481b600160681b1791565b60ff8260401c160160401b9068ffffffffffffffffff1916171791565b92508060681c1592614bde565b638fe0b2dd60e01b5f5260045260245ffd5b63114af8b960e11b5f5260045ffd5b614c47955061571b565b155f80838180614bb4565b631a3e159d60e31b5f5260045ffd5b905f60608193604081019364ffffffffff8551169060281c8082118514614ca357505b62ffffff614c9b608084019282845116429061587f565b169052015252565b9050614c84565b5460ff81166004811015612a37576001149081614cf9575b81614ccb575090565b614cf69150434260281b179064ffffffffff60281b64ffffffffff8260a81c169160581c1617614585565b90565b905063ffffffff8160601c161590614cc2565b901580614e60575b614e51576201ffff808260961c169160a71c16906201ffff8114614e2f5780614d5957505090606082614d5085846020614d5798970135614657565b013561475b565b565b81614e265760ff60015b1690818603614e0f575f1981019081116117485780614d835f8888614781565b905003614de95750600214614da1575b50906060614d579392614d50565b5f1981019081116117485780614db960018686614781565b90500315614d9357614dcd60018585614781565b90506377cfe59360e11b5f52600160045260245260445260645ffd5b614df45f8787614781565b90506377cfe59360e11b5f525f60045260245260445260645ffd5b508463038f998f60e01b5f5260045260245260445ffd5b60ff6002614d63565b5050505080614e3b5750565b63038f998f60e01b5f526004525f60245260445ffd5b6315ad42d760e21b5f5260045ffd5b506207ffff8160831c161515614d14565b60408051633fce3c4960e11b815290820135600482015290915f919082826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156130c2575f92614fd9575b50815160208111614fc757505f92835b8351851015614f0d57614f056001916001600160401b03614efd8888614643565b511690613c6f565b940193614edc565b9194909350620180008211614f8b575050600281511115614f60575b6002815114614f36575090565b8051600110156130355760406001600160401b0391015116600181018091116117485760a71b1790565b9050805115613035576001600160401b03602082015116600181018091116117485760961b90614f29565b9092506001600160a01b039150614fa59061012001613db1565b16614fb557506201ffff60961b90565b63bf3764d560e01b5f5260045260245ffd5b63e878224f60e01b5f5260045260245ffd5b614fee9192503d805f833e61474d8183613c4e565b905f614ecc565b60408051632f2a619960e11b81529082013560048201529093909291905f90819081866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9586156130c2575f96615228575b50841561512057855180860361510a57505f5b86518110156150da5761507c818787614781565b90506001600160401b03615090838a614643565b51160361509f57600101615068565b866001600160401b036150bf836150b7818b8b614781565b949050614643565b511691636c47f95960e11b5f5260045260245260445260645ffd5b50936150ec9195506060929693615502565b91013581036150f85750565b63564e81b960e11b5f5260045260245ffd5b85631914a33560e31b5f5260045260245260445ffd5b94959250505060609150013591604051809163d47ff5ef60e01b8252604482018560048401526040602484015281518091526020606484019201905f5b81811061520657506040939283900391508290507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9283156130c2575f915f946151cb575b5083156151b957509190565b6378c95b0160e11b5f5260045260245ffd5b915092506040813d6040116151fe575b816151e860409383613c4e565b810103126123f25760208151910151925f6151ad565b3d91506151db565b82516001600160401b031684528594506020938401939092019160010161515d565b61523d9196503d805f833e61474d8183613c4e565b945f615055565b8034115f146152875734036152598133614acd565b6040519081527f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c460203392a2565b8034106152915750565b335f525f60205260405f205490349003908181106152b857335f525f6020520360405f2055565b63cf47918160e01b5f5260045260245260445ffd5b805f52600360205260405f20546152f357434260281b17905f52600360205260405f2055565b6317fd8aab60e31b5f5260045ffd5b6060906040519081525f60208201525f6040820152205f526002602052614cf660405f205460d01c6156c9565b9060ff8160401c166001600160401b0382168260681c1515806153b1575b1561539957505060481c63ffffffff165b60ff8260401c16838111159384615377575b5050505090565b6001600160401b039394509061538c91614307565b1c9116145f808080615370565b9190935060481c8260481c031561535e575050505f90565b508360681c1561534d565b614cf69161541462ffffff6080830151167f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000061577f565b64ffffffffff60281b64ffffffffff6060604085015194015116916154597f000000000000000000000000000000000000000000000000000000000000000082614314565b9060281b179260281b161701906157a0565b6001916005600460ff8460401c1601049160681c1561549f5760058111615493575081010190565b60046005910104010190565b500190565b906154fc62ffffff60a0614cf6940151167f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000061577f565b90613c6f565b919061550d816145ab565b9061551b6040519283613c4e565b808252601f1961552a826145ab565b013660208401375f5b818110615547575050614cf69192506156a3565b615552818387614781565b61555b816157e1565b90604051928260051b8401918101915f915b84831061561057505050507fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647905b600181116155bb57505090600191516155b48286614643565b5201615533565b600181166155ff575b600581901b830183805b8282106155ec5750505060011c90805f5260205260405f209061559b565b60206040918284208152019101906155ce565b808260019260051b850152016155c4565b6102008160019286038281105f1461564357808286378083039036908601375b8184208560051b8901520192019161556d565b5081818537615630565b8060681c151591825f1461569d57615664906157e1565b925b60ff615671856156c9565b9260401c169283830393600585105f1461569657845b80950393149081614243575090565b6005615687565b92615666565b805180156156c357614cf6916040519160051b60208201835e5190615818565b50505f90565b905f91600181116156d75750565b60019192505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c8210170190565b93929082811c159485615731575b505050505090565b9092809495505080919360051b9260051b01905b81811061575a57505050145f80808080615729565b9091926020841690815260208235911852602060405f209360011c9101919091615745565b9091908082101561579857035b80821115614243575090565b50505f61578c565b9064ffffffffff808360281c8360281c8082115f146157d95750935b169116808211156157d15750905b60281b1790565b9050906157ca565b9050936157bc565b6101ff0160091c9081156157f157565b60019150565b90815f925b6158035750565b91805f5260205260405f20915f1901806157fc565b905f905b6001811161582a5750505190565b6001811661586e575b600581901b830183805b82821061585b5750505060011c90805f5260205260405f209061581c565b602060409182842081520191019061583d565b808260019260051b85015201615833565b9190818111156158a85703905b0162ffffff8110156158a05762ffffff1690565b5062ffffff90565b50505f9061588c56fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
}

// OpmlOracleABI is the input ABI used to generate the binding from.
// Deprecated: Use OpmlOracleMetaData.ABI instead.
var OpmlOracleABI = OpmlOracleMetaData.ABI

// OpmlOracleBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OpmlOracleMetaData.Bin instead.
var OpmlOracleBin = OpmlOracleMetaData.Bin

// DeployOpmlOracle deploys a new Ethereum contract, binding an instance of OpmlOracle to it.
func DeployOpmlOracle(auth *bind.TransactOpts, backend bind.ContractBackend, registry_ common.Address, inputRegistry_ common.Address, verifier common.Address, p Params) (common.Address, *types.Transaction, *OpmlOracle, error) {
	parsed, err := OpmlOracleMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OpmlOracleBin), backend, registry_, inputRegistry_, verifier, p)
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

// MAXOUTPUTS is a free data retrieval call binding the contract method 0x37fa44be.
//
// Solidity: function MAX_OUTPUTS() view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) MAXOUTPUTS(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "MAX_OUTPUTS")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXOUTPUTS is a free data retrieval call binding the contract method 0x37fa44be.
//
// Solidity: function MAX_OUTPUTS() view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) MAXOUTPUTS() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXOUTPUTS(&_OpmlOracle.CallOpts)
}

// MAXOUTPUTS is a free data retrieval call binding the contract method 0x37fa44be.
//
// Solidity: function MAX_OUTPUTS() view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) MAXOUTPUTS() (*big.Int, error) {
	return _OpmlOracle.Contract.MAXOUTPUTS(&_OpmlOracle.CallOpts)
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

// BondFloor is a free data retrieval call binding the contract method 0xc80d3474.
//
// Solidity: function bondFloor() view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) BondFloor(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "bondFloor")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// BondFloor is a free data retrieval call binding the contract method 0xc80d3474.
//
// Solidity: function bondFloor() view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) BondFloor() (*big.Int, error) {
	return _OpmlOracle.Contract.BondFloor(&_OpmlOracle.CallOpts)
}

// BondFloor is a free data retrieval call binding the contract method 0xc80d3474.
//
// Solidity: function bondFloor() view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) BondFloor() (*big.Int, error) {
	return _OpmlOracle.Contract.BondFloor(&_OpmlOracle.CallOpts)
}

// BondFloorAt is a free data retrieval call binding the contract method 0xb333f088.
//
// Solidity: function bondFloorAt(uint256 baseFee) view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) BondFloorAt(opts *bind.CallOpts, baseFee *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "bondFloorAt", baseFee)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// BondFloorAt is a free data retrieval call binding the contract method 0xb333f088.
//
// Solidity: function bondFloorAt(uint256 baseFee) view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) BondFloorAt(baseFee *big.Int) (*big.Int, error) {
	return _OpmlOracle.Contract.BondFloorAt(&_OpmlOracle.CallOpts, baseFee)
}

// BondFloorAt is a free data retrieval call binding the contract method 0xb333f088.
//
// Solidity: function bondFloorAt(uint256 baseFee) view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) BondFloorAt(baseFee *big.Int) (*big.Int, error) {
	return _OpmlOracle.Contract.BondFloorAt(&_OpmlOracle.CallOpts, baseFee)
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

// DemandPriceAt is a free data retrieval call binding the contract method 0x07354e49.
//
// Solidity: function demandPriceAt(uint256 position, uint256 baseFee) view returns(uint256)
func (_OpmlOracle *OpmlOracleCaller) DemandPriceAt(opts *bind.CallOpts, position *big.Int, baseFee *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "demandPriceAt", position, baseFee)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// DemandPriceAt is a free data retrieval call binding the contract method 0x07354e49.
//
// Solidity: function demandPriceAt(uint256 position, uint256 baseFee) view returns(uint256)
func (_OpmlOracle *OpmlOracleSession) DemandPriceAt(position *big.Int, baseFee *big.Int) (*big.Int, error) {
	return _OpmlOracle.Contract.DemandPriceAt(&_OpmlOracle.CallOpts, position, baseFee)
}

// DemandPriceAt is a free data retrieval call binding the contract method 0x07354e49.
//
// Solidity: function demandPriceAt(uint256 position, uint256 baseFee) view returns(uint256)
func (_OpmlOracle *OpmlOracleCallerSession) DemandPriceAt(position *big.Int, baseFee *big.Int) (*big.Int, error) {
	return _OpmlOracle.Contract.DemandPriceAt(&_OpmlOracle.CallOpts, position, baseFee)
}

// DeployedAt is a free data retrieval call binding the contract method 0xeae4c19f.
//
// Solidity: function deployedAt() view returns(uint64)
func (_OpmlOracle *OpmlOracleCaller) DeployedAt(opts *bind.CallOpts) (uint64, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "deployedAt")

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// DeployedAt is a free data retrieval call binding the contract method 0xeae4c19f.
//
// Solidity: function deployedAt() view returns(uint64)
func (_OpmlOracle *OpmlOracleSession) DeployedAt() (uint64, error) {
	return _OpmlOracle.Contract.DeployedAt(&_OpmlOracle.CallOpts)
}

// DeployedAt is a free data retrieval call binding the contract method 0xeae4c19f.
//
// Solidity: function deployedAt() view returns(uint64)
func (_OpmlOracle *OpmlOracleCallerSession) DeployedAt() (uint64, error) {
	return _OpmlOracle.Contract.DeployedAt(&_OpmlOracle.CallOpts)
}

// InputRegistry is a free data retrieval call binding the contract method 0x2362c2c4.
//
// Solidity: function inputRegistry() view returns(address)
func (_OpmlOracle *OpmlOracleCaller) InputRegistry(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "inputRegistry")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// InputRegistry is a free data retrieval call binding the contract method 0x2362c2c4.
//
// Solidity: function inputRegistry() view returns(address)
func (_OpmlOracle *OpmlOracleSession) InputRegistry() (common.Address, error) {
	return _OpmlOracle.Contract.InputRegistry(&_OpmlOracle.CallOpts)
}

// InputRegistry is a free data retrieval call binding the contract method 0x2362c2c4.
//
// Solidity: function inputRegistry() view returns(address)
func (_OpmlOracle *OpmlOracleCallerSession) InputRegistry() (common.Address, error) {
	return _OpmlOracle.Contract.InputRegistry(&_OpmlOracle.CallOpts)
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

// SupportsInterface is a free data retrieval call binding the contract method 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (_OpmlOracle *OpmlOracleCaller) SupportsInterface(opts *bind.CallOpts, interfaceId [4]byte) (bool, error) {
	var out []interface{}
	err := _OpmlOracle.contract.Call(opts, &out, "supportsInterface", interfaceId)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// SupportsInterface is a free data retrieval call binding the contract method 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (_OpmlOracle *OpmlOracleSession) SupportsInterface(interfaceId [4]byte) (bool, error) {
	return _OpmlOracle.Contract.SupportsInterface(&_OpmlOracle.CallOpts, interfaceId)
}

// SupportsInterface is a free data retrieval call binding the contract method 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (_OpmlOracle *OpmlOracleCallerSession) SupportsInterface(interfaceId [4]byte) (bool, error) {
	return _OpmlOracle.Contract.SupportsInterface(&_OpmlOracle.CallOpts, interfaceId)
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
	Fee       *big.Int
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterClaimFinal is a free log retrieval operation binding the contract event 0xe95fa419fad10aafe1f183e13981b4727dade53cb57f4124c9c04517dc964e1f.
//
// Solidity: event ClaimFinal(bytes32 indexed claimId, uint256 indexed requestId, uint256 fee)
func (_OpmlOracle *OpmlOracleFilterer) FilterClaimFinal(opts *bind.FilterOpts, claimId [][32]byte, requestId []*big.Int) (*OpmlOracleClaimFinalIterator, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "ClaimFinal", claimIdRule, requestIdRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleClaimFinalIterator{contract: _OpmlOracle.contract, event: "ClaimFinal", logs: logs, sub: sub}, nil
}

// WatchClaimFinal is a free log subscription operation binding the contract event 0xe95fa419fad10aafe1f183e13981b4727dade53cb57f4124c9c04517dc964e1f.
//
// Solidity: event ClaimFinal(bytes32 indexed claimId, uint256 indexed requestId, uint256 fee)
func (_OpmlOracle *OpmlOracleFilterer) WatchClaimFinal(opts *bind.WatchOpts, sink chan<- *OpmlOracleClaimFinal, claimId [][32]byte, requestId []*big.Int) (event.Subscription, error) {

	var claimIdRule []interface{}
	for _, claimIdItem := range claimId {
		claimIdRule = append(claimIdRule, claimIdItem)
	}
	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "ClaimFinal", claimIdRule, requestIdRule)
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

// ParseClaimFinal is a log parse operation binding the contract event 0xe95fa419fad10aafe1f183e13981b4727dade53cb57f4124c9c04517dc964e1f.
//
// Solidity: event ClaimFinal(bytes32 indexed claimId, uint256 indexed requestId, uint256 fee)
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
	RequestId *big.Int
	ModelId   [32]byte
	Outputs   [][]byte
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterFinalized is a free log retrieval operation binding the contract event 0x14342a9cae7ff7d1f77143a2e4fb1ff51fbef56fb402a419725fd6126d1903e9.
//
// Solidity: event Finalized(uint256 indexed requestId, bytes32 indexed modelId, bytes[] outputs)
func (_OpmlOracle *OpmlOracleFilterer) FilterFinalized(opts *bind.FilterOpts, requestId []*big.Int, modelId [][32]byte) (*OpmlOracleFinalizedIterator, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "Finalized", requestIdRule, modelIdRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleFinalizedIterator{contract: _OpmlOracle.contract, event: "Finalized", logs: logs, sub: sub}, nil
}

// WatchFinalized is a free log subscription operation binding the contract event 0x14342a9cae7ff7d1f77143a2e4fb1ff51fbef56fb402a419725fd6126d1903e9.
//
// Solidity: event Finalized(uint256 indexed requestId, bytes32 indexed modelId, bytes[] outputs)
func (_OpmlOracle *OpmlOracleFilterer) WatchFinalized(opts *bind.WatchOpts, sink chan<- *OpmlOracleFinalized, requestId []*big.Int, modelId [][32]byte) (event.Subscription, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var modelIdRule []interface{}
	for _, modelIdItem := range modelId {
		modelIdRule = append(modelIdRule, modelIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "Finalized", requestIdRule, modelIdRule)
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

// ParseFinalized is a log parse operation binding the contract event 0x14342a9cae7ff7d1f77143a2e4fb1ff51fbef56fb402a419725fd6126d1903e9.
//
// Solidity: event Finalized(uint256 indexed requestId, bytes32 indexed modelId, bytes[] outputs)
func (_OpmlOracle *OpmlOracleFilterer) ParseFinalized(log types.Log) (*OpmlOracleFinalized, error) {
	event := new(OpmlOracleFinalized)
	if err := _OpmlOracle.contract.UnpackLog(event, "Finalized", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OpmlOracleInputInIterator is returned from FilterInputIn and is used to iterate over the raw logs and unpacked data for InputIn events raised by the OpmlOracle contract.
type OpmlOracleInputInIterator struct {
	Event *OpmlOracleInputIn // Event containing the contract specifics and raw log

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
func (it *OpmlOracleInputInIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OpmlOracleInputIn)
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
		it.Event = new(OpmlOracleInputIn)
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
func (it *OpmlOracleInputInIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OpmlOracleInputInIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OpmlOracleInputIn represents a InputIn event raised by the OpmlOracle contract.
type OpmlOracleInputIn struct {
	RequestId  *big.Int
	FirstBlock *big.Int
	LastBlock  *big.Int
	Raw        types.Log // Blockchain specific contextual infos
}

// FilterInputIn is a free log retrieval operation binding the contract event 0x16f98baf9e5f05c5e7dbbdc34744c508661d2e7fc432817939b3f39c61cfe912.
//
// Solidity: event InputIn(uint256 indexed requestId, uint256 firstBlock, uint256 lastBlock)
func (_OpmlOracle *OpmlOracleFilterer) FilterInputIn(opts *bind.FilterOpts, requestId []*big.Int) (*OpmlOracleInputInIterator, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.FilterLogs(opts, "InputIn", requestIdRule)
	if err != nil {
		return nil, err
	}
	return &OpmlOracleInputInIterator{contract: _OpmlOracle.contract, event: "InputIn", logs: logs, sub: sub}, nil
}

// WatchInputIn is a free log subscription operation binding the contract event 0x16f98baf9e5f05c5e7dbbdc34744c508661d2e7fc432817939b3f39c61cfe912.
//
// Solidity: event InputIn(uint256 indexed requestId, uint256 firstBlock, uint256 lastBlock)
func (_OpmlOracle *OpmlOracleFilterer) WatchInputIn(opts *bind.WatchOpts, sink chan<- *OpmlOracleInputIn, requestId []*big.Int) (event.Subscription, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}

	logs, sub, err := _OpmlOracle.contract.WatchLogs(opts, "InputIn", requestIdRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OpmlOracleInputIn)
				if err := _OpmlOracle.contract.UnpackLog(event, "InputIn", log); err != nil {
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

// ParseInputIn is a log parse operation binding the contract event 0x16f98baf9e5f05c5e7dbbdc34744c508661d2e7fc432817939b3f39c61cfe912.
//
// Solidity: event InputIn(uint256 indexed requestId, uint256 firstBlock, uint256 lastBlock)
func (_OpmlOracle *OpmlOracleFilterer) ParseInputIn(log types.Log) (*OpmlOracleInputIn, error) {
	event := new(OpmlOracleInputIn)
	if err := _OpmlOracle.contract.UnpackLog(event, "InputIn", log); err != nil {
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

// ResultReaderMetaData contains all meta data concerning the ResultReader contract.
var ResultReaderMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOpmlOracle\",\"name\":\"oracle\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"outputs\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"elementSize\",\"type\":\"uint256\"}],\"internalType\":\"structResultProof.Output\",\"name\":\"output\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"element\",\"type\":\"uint256\"}],\"name\":\"NoSuchElement\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ResultNotFinal\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongProof\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"element\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"int256\",\"name\":\"value\",\"type\":\"int256\"}],\"name\":\"Shown\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"element\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"leaf\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"show\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"element\",\"type\":\"uint256\"}],\"name\":\"shown\",\"outputs\":[{\"internalType\":\"int256\",\"name\":\"\",\"type\":\"int256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	Bin: "0x60a0604052346100e95760405161055138819003601f8101601f191683016001600160401b038111848210176100d5578392829160405283398101039060a082126100e9578051916001600160a01b03831683036100e957608090601f1901126100e957604051608081016001600160401b038111828210176100d557604052602082015181526040820151906020810191825260806060840151936040830194855201519360608201948552608052515f5551600155516002555160035560405161046390816100ee82396080518160eb0152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c9081634b218157146103d3575063cc50dc2214610032575f80fd5b346103bd5760803660031901126103bd5760243560043560443567ffffffffffffffff81116103bd57366023820112156103bd5780600401359067ffffffffffffffff82116103bd57602481019060248336920101116103bd5760643567ffffffffffffffff81116103bd57366023820112156103bd5780600401359067ffffffffffffffff82116103bd5760248260051b8201013681116103bd57604051635cf81ccb60e01b815260048101879052906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103c8575f9261037a575b50604051936080850185811067ffffffffffffffff821117610366576040525f548552600154966020860197885260025490604087019182526003549860608801998a52600286111561035757805188511180159061032e575b61031b578951978c8902938d158e86048b14171561030757516101ff0160091c80156102ff575b6101b061020091610411565b931490816102e2575b50156102895751901b9060091c179182610200604051818a823720921c159485610298575b5050505050156102895761021d6020926102007f04fd03017c7b792d70dce5c947e696dbab99ca072287248d4e6e3cdd4137bc10955193880990610404565b358060c81c9060b81c9064ff000000ff65ff000000ff0065ffff0000ffff66ff00ff00ff00ff841667ff00ff00ff00ff0086161760101c16931691161760101b1780831c90831b17905f19010b835f526004825260405f20855f5282528060405f2055604051908152a3005b63923983b960e01b5f5260045ffd5b939450909260059290921b916024015b8181106102bd57505050145f808080806101de565b9091926020841690815260208235911852602060405f209360011c91019190916102a8565b6102f791506102f19051610411565b83610404565b84145f6101b9565b5060016101a4565b634e487b7160e01b5f52601160045260245ffd5b8b630e2c326b60e41b5f5260045260245ffd5b5082518a5190811561034357048c101561017d565b634e487b7160e01b5f52601260045260245ffd5b6361e89b7f60e01b5f5260045ffd5b634e487b7160e01b5f52604160045260245ffd5b90915060203d6020116103c1575b601f8101601f1916820167ffffffffffffffff811183821017610366576020918391604052810103126103bd5751905f610123565b5f80fd5b503d610388565b6040513d5f823e3d90fd5b346103bd5760403660031901126103bd576020906004355f526004825260405f206024355f52825260405f20548152f35b9190820180921161030757565b905f916001811161041f5750565b60019192505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c821017019056",
}

// ResultReaderABI is the input ABI used to generate the binding from.
// Deprecated: Use ResultReaderMetaData.ABI instead.
var ResultReaderABI = ResultReaderMetaData.ABI

// ResultReaderBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ResultReaderMetaData.Bin instead.
var ResultReaderBin = ResultReaderMetaData.Bin

// DeployResultReader deploys a new Ethereum contract, binding an instance of ResultReader to it.
func DeployResultReader(auth *bind.TransactOpts, backend bind.ContractBackend, oracle common.Address, output ResultProofOutput) (common.Address, *types.Transaction, *ResultReader, error) {
	parsed, err := ResultReaderMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ResultReaderBin), backend, oracle, output)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ResultReader{ResultReaderCaller: ResultReaderCaller{contract: contract}, ResultReaderTransactor: ResultReaderTransactor{contract: contract}, ResultReaderFilterer: ResultReaderFilterer{contract: contract}}, nil
}

// ResultReader is an auto generated Go binding around an Ethereum contract.
type ResultReader struct {
	ResultReaderCaller     // Read-only binding to the contract
	ResultReaderTransactor // Write-only binding to the contract
	ResultReaderFilterer   // Log filterer for contract events
}

// ResultReaderCaller is an auto generated read-only Go binding around an Ethereum contract.
type ResultReaderCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ResultReaderTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ResultReaderTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ResultReaderFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ResultReaderFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ResultReaderSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ResultReaderSession struct {
	Contract     *ResultReader     // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ResultReaderCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ResultReaderCallerSession struct {
	Contract *ResultReaderCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts       // Call options to use throughout this session
}

// ResultReaderTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ResultReaderTransactorSession struct {
	Contract     *ResultReaderTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts       // Transaction auth options to use throughout this session
}

// ResultReaderRaw is an auto generated low-level Go binding around an Ethereum contract.
type ResultReaderRaw struct {
	Contract *ResultReader // Generic contract binding to access the raw methods on
}

// ResultReaderCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ResultReaderCallerRaw struct {
	Contract *ResultReaderCaller // Generic read-only contract binding to access the raw methods on
}

// ResultReaderTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ResultReaderTransactorRaw struct {
	Contract *ResultReaderTransactor // Generic write-only contract binding to access the raw methods on
}

// NewResultReader creates a new instance of ResultReader, bound to a specific deployed contract.
func NewResultReader(address common.Address, backend bind.ContractBackend) (*ResultReader, error) {
	contract, err := bindResultReader(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ResultReader{ResultReaderCaller: ResultReaderCaller{contract: contract}, ResultReaderTransactor: ResultReaderTransactor{contract: contract}, ResultReaderFilterer: ResultReaderFilterer{contract: contract}}, nil
}

// NewResultReaderCaller creates a new read-only instance of ResultReader, bound to a specific deployed contract.
func NewResultReaderCaller(address common.Address, caller bind.ContractCaller) (*ResultReaderCaller, error) {
	contract, err := bindResultReader(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ResultReaderCaller{contract: contract}, nil
}

// NewResultReaderTransactor creates a new write-only instance of ResultReader, bound to a specific deployed contract.
func NewResultReaderTransactor(address common.Address, transactor bind.ContractTransactor) (*ResultReaderTransactor, error) {
	contract, err := bindResultReader(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ResultReaderTransactor{contract: contract}, nil
}

// NewResultReaderFilterer creates a new log filterer instance of ResultReader, bound to a specific deployed contract.
func NewResultReaderFilterer(address common.Address, filterer bind.ContractFilterer) (*ResultReaderFilterer, error) {
	contract, err := bindResultReader(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ResultReaderFilterer{contract: contract}, nil
}

// bindResultReader binds a generic wrapper to an already deployed contract.
func bindResultReader(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ResultReaderMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ResultReader *ResultReaderRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ResultReader.Contract.ResultReaderCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ResultReader *ResultReaderRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ResultReader.Contract.ResultReaderTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ResultReader *ResultReaderRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ResultReader.Contract.ResultReaderTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ResultReader *ResultReaderCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ResultReader.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ResultReader *ResultReaderTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ResultReader.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ResultReader *ResultReaderTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ResultReader.Contract.contract.Transact(opts, method, params...)
}

// Shown is a free data retrieval call binding the contract method 0x4b218157.
//
// Solidity: function shown(uint256 requestId, uint256 element) view returns(int256)
func (_ResultReader *ResultReaderCaller) Shown(opts *bind.CallOpts, requestId *big.Int, element *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ResultReader.contract.Call(opts, &out, "shown", requestId, element)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Shown is a free data retrieval call binding the contract method 0x4b218157.
//
// Solidity: function shown(uint256 requestId, uint256 element) view returns(int256)
func (_ResultReader *ResultReaderSession) Shown(requestId *big.Int, element *big.Int) (*big.Int, error) {
	return _ResultReader.Contract.Shown(&_ResultReader.CallOpts, requestId, element)
}

// Shown is a free data retrieval call binding the contract method 0x4b218157.
//
// Solidity: function shown(uint256 requestId, uint256 element) view returns(int256)
func (_ResultReader *ResultReaderCallerSession) Shown(requestId *big.Int, element *big.Int) (*big.Int, error) {
	return _ResultReader.Contract.Shown(&_ResultReader.CallOpts, requestId, element)
}

// Show is a paid mutator transaction binding the contract method 0xcc50dc22.
//
// Solidity: function show(uint256 requestId, uint256 element, bytes leaf, bytes32[] path) returns()
func (_ResultReader *ResultReaderTransactor) Show(opts *bind.TransactOpts, requestId *big.Int, element *big.Int, leaf []byte, path [][32]byte) (*types.Transaction, error) {
	return _ResultReader.contract.Transact(opts, "show", requestId, element, leaf, path)
}

// Show is a paid mutator transaction binding the contract method 0xcc50dc22.
//
// Solidity: function show(uint256 requestId, uint256 element, bytes leaf, bytes32[] path) returns()
func (_ResultReader *ResultReaderSession) Show(requestId *big.Int, element *big.Int, leaf []byte, path [][32]byte) (*types.Transaction, error) {
	return _ResultReader.Contract.Show(&_ResultReader.TransactOpts, requestId, element, leaf, path)
}

// Show is a paid mutator transaction binding the contract method 0xcc50dc22.
//
// Solidity: function show(uint256 requestId, uint256 element, bytes leaf, bytes32[] path) returns()
func (_ResultReader *ResultReaderTransactorSession) Show(requestId *big.Int, element *big.Int, leaf []byte, path [][32]byte) (*types.Transaction, error) {
	return _ResultReader.Contract.Show(&_ResultReader.TransactOpts, requestId, element, leaf, path)
}

// ResultReaderShownIterator is returned from FilterShown and is used to iterate over the raw logs and unpacked data for Shown events raised by the ResultReader contract.
type ResultReaderShownIterator struct {
	Event *ResultReaderShown // Event containing the contract specifics and raw log

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
func (it *ResultReaderShownIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ResultReaderShown)
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
		it.Event = new(ResultReaderShown)
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
func (it *ResultReaderShownIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ResultReaderShownIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ResultReaderShown represents a Shown event raised by the ResultReader contract.
type ResultReaderShown struct {
	RequestId *big.Int
	Element   *big.Int
	Value     *big.Int
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterShown is a free log retrieval operation binding the contract event 0x04fd03017c7b792d70dce5c947e696dbab99ca072287248d4e6e3cdd4137bc10.
//
// Solidity: event Shown(uint256 indexed requestId, uint256 indexed element, int256 value)
func (_ResultReader *ResultReaderFilterer) FilterShown(opts *bind.FilterOpts, requestId []*big.Int, element []*big.Int) (*ResultReaderShownIterator, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var elementRule []interface{}
	for _, elementItem := range element {
		elementRule = append(elementRule, elementItem)
	}

	logs, sub, err := _ResultReader.contract.FilterLogs(opts, "Shown", requestIdRule, elementRule)
	if err != nil {
		return nil, err
	}
	return &ResultReaderShownIterator{contract: _ResultReader.contract, event: "Shown", logs: logs, sub: sub}, nil
}

// WatchShown is a free log subscription operation binding the contract event 0x04fd03017c7b792d70dce5c947e696dbab99ca072287248d4e6e3cdd4137bc10.
//
// Solidity: event Shown(uint256 indexed requestId, uint256 indexed element, int256 value)
func (_ResultReader *ResultReaderFilterer) WatchShown(opts *bind.WatchOpts, sink chan<- *ResultReaderShown, requestId []*big.Int, element []*big.Int) (event.Subscription, error) {

	var requestIdRule []interface{}
	for _, requestIdItem := range requestId {
		requestIdRule = append(requestIdRule, requestIdItem)
	}
	var elementRule []interface{}
	for _, elementItem := range element {
		elementRule = append(elementRule, elementItem)
	}

	logs, sub, err := _ResultReader.contract.WatchLogs(opts, "Shown", requestIdRule, elementRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ResultReaderShown)
				if err := _ResultReader.contract.UnpackLog(event, "Shown", log); err != nil {
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

// ParseShown is a log parse operation binding the contract event 0x04fd03017c7b792d70dce5c947e696dbab99ca072287248d4e6e3cdd4137bc10.
//
// Solidity: event Shown(uint256 indexed requestId, uint256 indexed element, int256 value)
func (_ResultReader *ResultReaderFilterer) ParseShown(log types.Log) (*ResultReaderShown, error) {
	event := new(ResultReaderShown)
	if err := _ResultReader.contract.UnpackLog(event, "Shown", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// StepVerifierMetaData contains all meta data concerning the StepVerifier contract.
var StepVerifierMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"LeafOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"LeavesMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"leaf\",\"type\":\"uint256\"}],\"name\":\"MissingLeaf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"element\",\"type\":\"uint256\"}],\"name\":\"NoSuchElement\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"instruction\",\"type\":\"uint256\"}],\"name\":\"NoSuchInstruction\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"PathMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongWitnessLength\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"model\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"instruction\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"element\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"compute\",\"outputs\":[{\"internalType\":\"int64\",\"name\":\"value\",\"type\":\"int64\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557614076908161001a8239f35b5f80fdfe6102206040526004361015610012575f80fd5b5f3560e01c632a1d44c914610025575f80fd5b346102f9577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36016101c081126102f957610120136102f9576101643563ffffffff81168091036102f9576101843567ffffffffffffffff81168091036102f9576101a4359167ffffffffffffffff83116102f957366023840112156102f95782600401359067ffffffffffffffff82116102f957602480850192850101903682116102f95763ffffffff6100d8610328565b168110156102fd5760405190610140820182811067ffffffffffffffff821117610296576040525f825260208201935f855260408301905f825260608401905f8252608085015f815260a08601975f895260c087015f815260e08801905f82526101008901925f84526101208a01945f865263ffffffff61015761033b565b16906044359863ffffffff8a1693848b036102f957896101dc958f956102159d5001945263ffffffff61018861033b565b169052828b5263ffffffff61019b610328565b1690526101b463ffffffff6101ae61033b565b16610f65565b90526101c663ffffffff6101ae610328565b8d5263ffffffff6101d5610328565b1601610f65565b905260e43590526101243590526101443590523560f01c95602687818b019a0101855286604051818b8237208460c43592519187610fb7565b51019161022a610225848461036e565b61039c565b9150508196911515806102ef575b6102c3576040519460e086019686881067ffffffffffffffff89111761029657604099610286988b528752602087015288860152866060860152608085015260a084015260c0830152610490565b9082519160070b82526020820152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b507fe2c326b0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5080821015610238565b5f80fd5b7f9d4f3d26000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60643563ffffffff811681036102f95790565b60243563ffffffff811681036102f95790565b6040519060c0820182811067ffffffffffffffff82111761029657604052565b61039a90929192805193604285018252604260405181878237209060c08301519160e084015193610fb7565b565b5f918135905f1960028360011a940135925f1a0190828460051b1b156009851060048410161691826001936103cf575050565b909195508385805b6103ef5750506501000000000083831b111516901b93565b9093915f19908560e01c90637fffffff838301101693029460201b9101806103d7565b61041a61034e565b905f82525f60208301525f60408301525f60608301525f60808301525f60a0830152565b80518210156104525760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9060048110156104525760051b0190565b604051610180819052610100810190811067ffffffffffffffff821117610296576040525f61018051525f60206101805101525f60406101805101525f60606101805101525f60806101805101525f60a06101805101525f6101605260806101605260405161016051810181811067ffffffffffffffff821117610296576040525f5b610160518110610f50575060c0610180510152606060e061018051015260405190610120820182811067ffffffffffffffff821117610296576040525f82525f60208301525f60408301525f60608301525f610160518301525f60a08301525f60c08301525f60e08301525f61010083015261059983516020850151906101805161102a565b9081610e96575b81610b6c575b5160c084015103610b445715610b3e576105d481604060c0610180510151015160e061018051015190611301565b6101605182015160010361071f5761063e61065a9160e061018051015161062060208601518661060e82828660c06101805101515161138b565b93602060c0610180510151015161138b565b91604051916040830160405282526020820192835261018051612177565b915b606060c0610180510151015160e061018051015190611301565b9151601a602282013560c01d92602a83013560c01d9480155f146106aa5750915b013560c01d01918083136106a2575b5080821261069a575b5060070b90565b90505f610693565b91505f61068a565b905f9160ff8160201c16918160281c5f0b8260301c15603f601f83011016601f601f198601106001600386601e1c161416166106eb575b505050509161067b565b90919293505f8112600114610717571d5b63ffffffff60015f1985011b92160201901d5f8080806106e1565b5f031b6106fc565b60e09291925261010082015160051b906107376118f1565b60c0526107426118f1565b6101005260c061018051015151926107a4602060c061018051015101518260e061018051015161079a610775828a612f42565b61077f8386612f42565b01886060010283836040519b8c93840160405260c051612f98565b9261010051612f98565b61010082015160c08301516101c05260e0830151815b610a72575b506101008301526101c05160c083015261016051808301515f6101405290811015610a6457610140525b60405160a05260c06101405160061b60a051010160405260406101805101511580610a55575b80610a48575b80610a3a575b80610a29575b80608052610a15575b5f9460015b15610958575b5f610849866060016101c05160c051611ea9565b61085d866060016101c05161010051611ea9565b60805161091d575f610120525b6101c05161012051101561082f5795610120516101c0510390610160518211610912575b61016051828201116108e8575b6108d460608260051b6108b98160a05101866101205160c051612a1a565b6101405160051b60a051010101836101205161010051612a1a565b01956101605161012051016101205261086a565b6109099060606101405160051b60a051010160a05160e051610180516125c9565b60e0525f61089b565b61016051915061088e565b610950602060c0510151610140519060606101405160051b60a05101019060a0519060206101005101519060e051611ee1565b60e05261082f565b805f908660e08601518361010088015191825b6109d6575b506109af575b5050506108355750509150916109a661065a9160606101405160051b60a051010160a05160e051610180516125c9565b60070b91610640565b60051b915b85811015610976578181602060609301838683010151815101905201016109b4565b915f19915001906060820281016040810190602060018351019101518110610a0457505f905284908261096b565b90525060019350889150835f610970565b60208061010051015101511560805261082a565b5060208060c0510151015115610821565b50600161010051511461081b565b50600160c0515114610815565b5060606101805101511561080f565b5061016051610140526107e9565b8160051b91875b848110610afa575b8411610af3575f190180926020606083028401015190895b868110610ab05750506101c051026101c0526107ba565b90919250885f1984016040848401015102606083015b6040858501018110610ae2575050606091010190849291610a99565b8051820181528b9250602001610ac6565b91506107bf565b6040819a94999a97939692959701516101c0510260408a8301015103610b2f5787606091010198979298959390949195610a79565b98979298959390949195610a81565b50505f90565b7f8bc40675000000000000000000000000000000000000000000000000000000005f5260045ffd5b93909260e0610180510151925f5b8451811015610e8b57610b8d818661043e565b51805161010082015160208a0151821015610e465750610bc789516020813591018b528092610160518c0151906101008d0151928d610fb7565b885160028101610160840152803560f01c610180840152803560f01c6102040281019160028301600280621fffe0833560eb1c16860101018c523610610e19576004830192823560f01c610c55575b505050885103610c295750600101610b7a565b517fd1c744de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90919250610c6660e0850151611de6565b60405191906001815f61020086016002898101908a3560f01c610204028b01015b808210610ddc5750505011151615610daf5790610200623fffc0610cac600494610f65565b963560ea1c168401016101a0520192805b610d015750610220015103610cd4575f8080610c16565b50517fd1c744de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9a9395985f196101a09b92999398949b51526102008901926102008a01935b849c6101a051861015610d94576040865196602081015160208960051b1652019d8e60018817905114600114610d7b5750906020826040933582808a60051b16185201955b60011c8152815f206020820152019b939b610d20565b606081015160205261016051019d509460409190610d65565b959994505f19929b98969d919a939c506101a0520180610cbd565b85517f5c515526000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b919481939450604090610204923560e01c9586101516956001860195610200600487018c3781526102008a20602082015201920185939291610c87565b83517fd1c744de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9060408a01519081811015610e5d575b5050610bc7565b610e849192508a80516020813591018252809461012060a08401519301519303908d610fb7565b5f80610e56565b5092509290936105a6565b93905060e0610180939293510151906040830151926001945f5b8451811015610f2c57610ec3818661043e565b51805187811015610f1f57610ed8908a61036e565b610ee18161039c565b919060c086015260a085015281610160518501528115610f17575b0260e083015260220135610100909101526001905b01610eb0565b5f9a50610efc565b5050955060015f96610f11565b5093509391509381156105a0579050610f4a8383610180518461110a565b906105a0565b602090610f5b610412565b8184015201610513565b905f9160018111610f735750565b60019192505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c8210170190565b929390938351908195918460051b9160051b01955b86811061100957505003610fde575052565b7fc7d77230000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90916020831690815260208235911852602060405f209260011c9101610fcc565b909182825280602083015282355f1a9283604084015260018101355f1a806060850152601060328301355f1a80608087015260338401355f1a908160a0880152019383019510908115916110fe575b5080156110f4575b6110ec5760349060405192610120368537610120840160405260021b0101915f60c082015b85600483106110ba5750505060e001521490565b8295856110cc84956110d2955161047f565b5161140b565b9490156110e257600101906110a6565b5050505050505f90565b505050505f90565b5060108211611081565b6003915010155f611079565b939291909160608101908151156112f857611130608082015160a08301519086866114b6565b156112f85760e0840160c085015f5b600481106112af5750505051905160015f19602a602285013560c01d94013560c01d9260031b011b90815f0383121592836112a3575b5082611299575b5050156112925761118b610412565b935f5b6004811061127d57509360a0620f42409495825190607f602084830151806080850151828111611275575b5060c0866001019501518502016040880151918602010197818101519461064083890195865161020402926028029060420288010101018960051b01986112296202e63060808b01519260c08c0151986112138a866116ac565b985161022602918b0290605a0201010192611dad565b6080890151010260608801516106a4020101960151920160071c020191015160c8026107080102018160041b01906028028082115f1461126e57505b61520801111590565b9050611265565b91505f6111b9565b8061128c84600193878a611d19565b0161118e565b505f925050565b1290505f8061117c565b8193501315915f611175565b60028110156112ef576112d660208701515b876112cd84865161047f565b518651906115fe565b156112e35760010161113f565b505f9750505050505050565b6112d65f6112c1565b505f9450505050565b90918151156113795750611334918160605f930161132081518461043e565b51926002835114611337575b5050506117ba565b90565b61134a859160016113509451019061043e565b516117ba565b9060a06080820151910151906060610120850151910201910281510160070b90525f808061132c565b61138592505f916116e3565b50905090565b92918351156114005750826060611334940191836113aa84518361043e565b519360028451146113bf575b505050506117ba565b6113d192600161134a9251019061043e565b9060a0608082015191015190610120840151908560051b6060010201910281510160070b90525f8083816113b6565b9050611385926116e3565b82355f1a80825294939260018101908615611492575060028611611488578361143b918451606085015284611999565b95811590811561147d575b506114755750846005916114719596355f1a608082015260a0600183013560e01d9101520190611999565b9091565b925050509190565b60019150145f611446565b94505050505f9190565b906114719596506020945060099293503560c01d604084015201918291015261192b565b91909392608085015160a0860151928185526114df602086019785895251938360348601611a83565b6040870152036112f8576114fb929160349160021b0101611b19565b9390846060840152621000005f19820110156115f65760808301525190816060026060810483036115c9576040519080368337810160405260015f905f945f5b8181106115a35750835f5b82811061156a5750505060c084015260a083015260e0820152610100015260019150565b8060051b8a015160018111611583575b50600101611546565b81861461157a57818352602083015260019788019760609092019161157a565b8060051b890151838110156115bc575b5060010161153b565b90935091508260016115b3565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b505f93505050565b939284511561169a57606085019261161784518461043e565b51611623838383611b98565b96878061168f575b611638575b505050505050565b60a0919293949596975060800151910151119384611661575b50505050905f8080808080611630565b90919293505192600184018094116115c957611686936116809161043e565b51611b98565b5f808080611651565b50600281511461162b565b9190506116a792936116e3565b505090565b81156116b6570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b60405190606084028036843782016040528360051b92838301936020604084015193015192936040835197880193015192600180600587355f1a028701019501976001985b86811061173d575050505050505060070b9192565b8035805f1a9060081b60e01d80918481106001146117a7578581101561179957600593929185899203851b81818a01528d0190928082510182525f811261178e575b50019081510190525b01611728565b5f908103935061177f565b505050985060055f99611788565b600580949b93501b880151020197611788565b90610120820151906101408301519060051b915f926001925b80831061186a5750505015611862576004826101ff6080611808610160611334970151610180850151908760091c9181611dfc565b920151931601015f1990358060c81c9060b81c9064ff000000ff65ff000000ff0065ffff0000ffff66ff00ff00ff00ff841667ff00ff00ff00ff0086161760101c16931691161760101b178060201c9060201b1791010b90565b506020015190565b909193826060918651956020880151871016956040880151020195010191906117d3565b60405190610160820182811067ffffffffffffffff821117610296576040525f610140838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201520152565b6118f961034e565b905f825261190561188e565b602083015261191261188e565b60408301525f60608301525f60808301525f60a0830152565b908190600183355f1a930191600584020160018101926001601186109511611951575050565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc81355f1a9201905b81811061198657505050565b60050180355f1a9283119095169461197a565b92909192604051906101a0820182811067ffffffffffffffff82111761029657604094929194525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f610180820152813560e01c8152600482013560c01d6020820152600d600c8301355f1a928360608401520180604083015260015b83151580611a7c575b15611a6757506004611a44910161192b565b9290919083878111611a5c57505f1901929091611a29565b5f9750955050505050565b955093909150600181510180825260051b0152565b5080611a32565b919290927f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841684036115c9576040518460051b810160405292600194805b611acb57505050565b5f199095929501918260021b82013560e01c90637fffffff5f1983011015611b1057810295650100000000008711611b1057818106600585901b870152049180611ac2565b505f9550505050565b917f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821682036115c9576040518260051b8101604052916001935f5b828110611b6157505050565b8060021b82013560e01c95637fffffff5f1988011015611b1057860295621000008711611b1057600582901b860152600101611b55565b929160a08401516080850151158015611d0b575b6115f6578160059592951b60600102938060061b8501916040519280368537830160405282958361012083015280840161014083015260408201519160e060c0820151910151946001985b8382018103611c0a575050505050505050565b6005998360e01c809460201b9804936020830152836040830152600486018988883560e01d9260018f6004906040865195860196015193355f1a028c0101019e8f9a019960019a5b818110611c88575050505050906060929160070b9b9681611c80575b509a81528660051b0101959195611bf7565b90505f611c6e565b8c8135805f1a9060081b60e01d90868110600114611cf85787811015611cea57908c8b8f8e8460608c60059a9998038a1b809501015201019102918282510182525f8312611ce1575b841b019081510190525b01611c52565b915f0391611cd1565b5050509a5060055f9b611cdb565b600580949993501b850151020195611cdb565b508060608601511415611bac565b9290916002611d2c8260c086015161047f565b51911092815115611d975760e001938451946002611d50606085019788519061043e565b51935103611d8c57519451600181018091116115c9578484611d78611d879361039a9961043e565b51946101408601519085612dad565b612bde565b5061039a9450612bde565b505050611da15750565b60800160238151019052565b60408101519081159081611dd9575b50611dd357600e03611dce576101e090565b60dc90565b50603790565b606091500151155f611dbc565b6101ff0160091c908115611df657565b60019150565b9392919093846102040281019182811080611e9c575b611e955750935b60018111611e6c57508310801590611e5e575b611e335750565b7fa3fd9141000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5080833560e01c1415611e2c565b8060011c6102048102860191039083813560e01c1115611e8d575b50611e19565b94505f611e87565b9450505050565b5083813560e01c14611e12565b9190825115611edc57611ec1828260208601516130d6565b6002835114611ecf57505050565b604061039a9301516130d6565b505050565b92919395909560a087015160a08601518082115f1461216f5750935b849160c089015160c08801518082105f146121675750915b8287101561215a5760408a015197604060208a0151990151998a976040830151604060208201519101519b8b8b02019a8c02019c8d91815193848c14948561214f575b8561212a575b5092509c9b9a9d97948e9a8e5b8d888b039d8e611f7f856101ff84166131a1565b908110612122575b508e611f97838f6101ff166131a1565b90811061211a575b50918c918f959493611fb4611fbb91896131d3565b938b6131d3565b93600187036120af5750505061202461207b918651905f1990358060c81c9060b81c9064ff000000ff65ff000000ff0065ffff0000ffff66ff00ff00ff00ff841667ff00ff00ff00ff0086161760101c16931691161760101b178060201c9060201b1791010b90565b918851905f1990358060c81c9060b81c9064ff000000ff65ff000000ff0065ffff0000ffff66ff00ff00ff00ff841667ff00ff00ff00ff0086161760101c16931691161760101b178060201c9060201b1791010b90565b0201955b019787891461209d578a8d02909e019d8e9a8c020197948c8e611f6b565b50505050509750505050945050505090565b888a156120d257505050506120cb9184918651908a5191613746565b019561207f565b9092969493919411612110575b938f95918c87809682968e6120ff88858f9861210a9e6121059a51613245565b51613245565b613678565b9561207f565b969e508e966120df565b9e508c611f9f565b9e5081611f87565b90945085511760028114908115612144575b50935f611f5e565b60039150145f61213c565b86518f149550611f58565b9750505050945050505090565b905091611f15565b905093611efd565b9190916040810151936060820151918515958680976125c1575b6125af5760208501961561221f575050825b8581106122095750505b80156121e657919291600114905b8281106121c85750505090565b805182858212186121dd575b506020016121bb565b935060206121d4565b5090915b8082106121f957505060070b90565b90916020908351019201906121ea565b815181510260070b8152602091820191016121a3565b6001810361228d5750518390600281018082116115c9573560c01d600a82018083116115c9573560c01d91601281018091116115c957939291933560c01d915b8881106122705750505050506121ad565b60208091848651880282518602010160070b81520193019261225f565b919060048310156122f157507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe849201915b8681106122ce575050506121ad565b6020809183518582518212186122e9575b50019101906122bf565b81525f6122df565b60068310156123685750908390600414612335575b8581106123145750506121ad565b60208091835180825107905f81831812821515160201815201910190612306565b8581106123435750506121ad565b60208181925184518082075f828218129015151691050360070b815201910190612335565b600b83101561244f57509083908060061461242357806007146123fa57806008146123d7576009146123b6575b8581106123a35750506121ad565b8151815118815260209182019101612395565b8581106123c45750506121ad565b81518151178152602091820191016123b6565b505b8581106123e75750506121ad565b81518151168152602091820191016123d9565b505b85811061240a5750506121ad565b8151815160408210911d028152602091820191016123fc565b505b8581106124335750506121ad565b8151815160408210911b60070b02815260209182019101612425565b600e8310156124cf57507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff48201917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff501845b8781106124b157505050506121ad565b805183518082148602911283021715158152602092830192016124a1565b9091600e0361256e575050815b8481106124e957506121ad565b80602091515f905f8113612501575b508152016124dc565b905060018163ffffffff1060051b82811c61ffff1060041b1782811c60ff1060031b1782811c600f1060021b1782811c600310821b17811c01600182821c911b0160011c8082040160011c8082040160011c8082040160011c8082040160011c908180021190035f6124f8565b51601281018091116115c9573560c01d90835b868110612590575050506121ad565b602080918481516125a7575b815201910190612581565b50835161259c565b50509190506113349350600192613678565b508315612191565b9092604082015191606081015192801596878098612a12575b612a015760051b85019615612671575050825b85811061265b5750505b801561263857919291600114905b82811061261a5750505090565b8051828582121861262f575b5060200161260d565b93506020612626565b5090915b80821061264b57505060070b90565b909160209083510192019061263c565b815181510260070b8152602091820191016125f5565b600181036126df5750518390600281018082116115c9573560c01d600a82018083116115c9573560c01d91601281018091116115c957939291933560c01d915b8881106126c25750505050506125ff565b60208091848651880282518602010160070b8152019301926126b1565b9190600483101561274357507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe849201915b868110612720575050506125ff565b60208091835185825182121861273b575b5001910190612711565b81525f612731565b60068310156127ba5750908390600414612787575b8581106127665750506125ff565b60208091835180825107905f81831812821515160201815201910190612758565b8581106127955750506125ff565b60208181925184518082075f828218129015151691050360070b815201910190612787565b600b8310156128a1575090839080600614612875578060071461284c578060081461282957600914612808575b8581106127f55750506125ff565b81518151188152602091820191016127e7565b8581106128165750506125ff565b8151815117815260209182019101612808565b505b8581106128395750506125ff565b815181511681526020918201910161282b565b505b85811061285c5750506125ff565b8151815160408210911d0281526020918201910161284e565b505b8581106128855750506125ff565b8151815160408210911b60070b02815260209182019101612877565b600e83101561292157507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff48201917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff501845b87811061290357505050506125ff565b805183518082148602911283021715158152602092830192016128f3565b9091600e036129c0575050815b84811061293b57506125ff565b80602091515f905f8113612953575b5081520161292e565b905060018163ffffffff1060051b82811c61ffff1060041b1782811c60ff1060031b1782811c600f1060021b1782811c600310821b17811c01600182821c911b0160011c8082040160011c8082040160011c8082040160011c8082040160011c908180021190035f61294a565b51601281018091116115c9573560c01d90835b8681106129e2575050506125ff565b602080918481516129f9575b8152019101906129d3565b5083516129ee565b959294935050506113349450613678565b5084156125e2565b80519193929160018103612a37575092602061039a94015161399f565b612ab657602060409101510151604060208201519101519384020160070b9280155f14612a68575061039a92613a50565b9180939193919360051b01925b838210612a825750505050565b828080808460809560070b8752018060070b6020870152018060070b6040860152018060070b606085015201910190612a75565b93929091612aca818484604089015161399f565b938160208201516040810151604060208201519101519060608501516020810151976040820151915195019760a08701602086019b5b8a8a03612b165750505050505050505050509050565b60206001918e84518251028d880287010160070b9051908b811080612bd0575b80612bc3575b612b4d575b50815201990198612b00565b612bbd915060808d0151028d8a02890101612b6a8b51918c6131d3565b5f1990358060c81c9060b81c9064ff000000ff65ff000000ff0065ffff0000ffff66ff00ff00ff00ff841667ff00ff00ff00ff0086161760101c16931691161760101b178060201c9060201b1791010b90565b5f612b41565b508d60c08c015111612b3c565b508d60a08c01511115612b36565b92918215612da6576020810151915b60608201519361014082019485518560051b80910160019182935f825b612cf25750505050612c1f60e0850151611de6565b90612c2982610f65565b92810291808311612cea575b50600189510189526020890182815101905260011b8082105f14612ce357505b604088019102815101905215612cdc5760609360a0826080612cbd940151600e02602360808a0191825101019052015160a0870190815101905260806101ff60c0850151958693519060a08701510160051b01515f198401020160091c6001019301516116ac565b9180821015612cd45750905b029101908151019052565b905090612cc9565b5050505050565b9050612c55565b91505f612c35565b601f19830195601f1980858501015194860101516740000000000000008111612d97575b5f198501028201916740000000000000008311612d87575b6101ff830160091c600101948281028611600114612d575750505090859192955b929091612c0a565b91979690945086939250026740000000000000008111612d78575b94612d4f565b50674000000000000000612d72565b6740000000000000009250612d2e565b50674000000000000000612d16565b5f91612bed565b9390918115612f3b576020840151905b60608501516101408501519260051b8080940192019160019283945f815b612e7c575050505050612df160e0850151611de6565b90612dfb82610f65565b92810291808311612e74575b50600187510187526020870182815101905260011b8082105f14612e6d57505b604086019102815101905215611edc5760609160a082608080940151600e02602385880191825101019052015160a08501908151019052015160011b9101908151019052565b9050612e27565b91505f612e07565b601f19820196601f19838701015191601f1984870101516740000000000000008111612f2c575b5f198401028101926740000000000000008411612f1c575b6101ff840160091c60010194601f1984830287119188010151151517600114612eed57505050869091965b9190612ddb565b919897909350879250026740000000000000008111612f0d575b95612ee6565b50674000000000000000612f07565b6740000000000000009350612ebb565b50674000000000000000612ea3565b5f90612dbd565b9190825115612f9157606083019060a0612f5d83518361043e565b51015191600283600101955114612f7357505050565b600293945060a0916001612f899251019061043e565b510151010190565b5060019150565b939291815185528151156130a05760608201612fb581518361043e565b51926002815114612fd1575b5050506020611334940151613b88565b8060a06080929897939498015160a0880152015160208501516101208501519060051b9182606001020190815190606060208401519161302860408601519387848d01528460808d0152838701958691898d613b05565b610140880151935f8652940101925b838110613087575050505060609061010085015160051b0101946040850151915195600187018097116115c957846020936130786113349961307f9561043e565b5190613b88565b93945f612fc1565b602081838293510285510385525f815201920191613037565b509082604060206060966130c86130bf610100978785810151916116e3565b91508688613a82565b01510152015160051b010190565b905f909260608301516080840151905b81811061310e5750505082811015613104575b60a082015260c00152565b505f9150816130f9565b805160208201516040830151908115613193575f8212613184575b9080925f831260011461315d5782815f1994129103025b010104868110613155575b5082905b016130e6565b95508261314b565b905f1981845f0301010487811161317b575b505f1991839103613140565b96505f1961316f565b5f1990830301905f0390613129565b85939892915010029561314f565b9190915f83136001146131c557825f19936131ba575050565b5f0390046001019150565b91600191926101ff03040190565b6004918060091c90610140830191825192610120850191825195600182019687810361320b575b50505050506101ff91925016010190565b60e0820151610100909201516101ff9761322b94939261323b5791611dfc565b948592525282915f8080806131fa565b6102040191611dfc565b908101601f19019391929190600181036132a5575060059190911b8101925b8382106132715750505050565b8280808084608095355f0b87520180355f0b60208701520180355f0b60408601520180355f0b606085015201910190613264565b60028103613321575060059190911b8101925b8382106132c55750505050565b82808080846080953580601e1a9060081b60010b17875201803580601e1a9060081b60010b17602087015201803580601e1a9060081b60010b17604086015201803580601e1a9060081b60010b176060850152019101906132b8565b9192916004036134a05780939260051b01925b8381106133415750505050565b60809082843560c01b9401838135841b910162ff00ff85823560401b9201916aff00ff00000000000000008784359401987aff00ff00000000000000000000000000000000000000000000000072ff00ff0000000000000000000000000000000063ffffffff87166bffffffff0000000000000000861673ffffffff000000000000000000000000000000008a167bffffffff000000000000000000000000000000000000000000000000861617171760081c971691161791161791161760081b907cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff807eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff8416851760101c16931691161760101b178060c01c60030b825280831c60030b60208301528060401c60030b604083015260030b606082015201613334565b80939260051b01925b8381106134b65750505050565b60809082843560c01b940193838535841b950166ff00ff00ff00ff85823560401b9201916eff00ff00ff00ff000000000000000087843594019876ff00ff00ff00ff000000000000000000000000000000007eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff67ffffffffffffffff87166fffffffffffffffff0000000000000000861677ffffffffffffffff0000000000000000000000000000000085168a17171760081c971691161791161791161760081b907cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff8316841760101c931691161760101b9079ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff807dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff8416851760201c16931691161760201b178060c01d825280831c60070b60208301528060401c60070b604083015260070b6060820152016134a9565b9190919260051b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00828401921683015b8084106136d757505b8183106136c25750505060070b90565b805183510290930192602092830192016136b2565b929361010080918394935187510260208601516020890151020160408601516040890151020160608601516060890151020160808601516080890151020160a086015160a0890151020160c086015160c0890151020160e086015160e0890151020101950192019091926136a9565b9093918103613981575090929091905f5b6137ab83357fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff007eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff8260081c169160081b161790565b9061380086357fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff007eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff8260081c169160081b161790565b9160108610613971575b8260f01d8160f01d028360c01c60010b8260c01c60010b02908460d01c60010b8360d01c60010b02908560e01c60010b8460e01c60010b020101019260048711613896575b505001926011811061388f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0819201930194019293919293613757565b5092505090565b90928160801c60010b8460801c60010b02908260901c60010b8560901c60010b02908360a01c60010b8660a01c60010b02908460b01c60010b8760b01c60010b020101010192600887111561384f57816001949293940b8160010b02928060101c60010b8260101c60010b02928160201c60010b8360201c60010b02928260301c60010b8160301c60010b02928060401c60010b8260401c60010b02928160501c60010b8360501c60010b02928260601c60010b8160601c60010b029260701c60010b9060701c60010b020101010101010101905f8061384f565b915f198660041b1c19169161380a565b91929091600203613996579161133492613d07565b61133492613d07565b929060a08401519160c08501519184810194818510613a47575b858411613a3f575b84841115613a2c5750808403613a0f575b506139e281848403809588613f7f565b8382036139f0575050505050565b6020613a059501519260051b01920390613a50565b5f80808080612cdc565b613a228260208801519286038093613a50565b60051b015f6139d2565b935050925050602061039a930151613a50565b8593506139c1565b935080936139b9565b9060051b8201915b828110613a6457505050565b80826080925282602082015282604082015282606082015201613a58565b9190939260a08301519160e0840151926020610100860151950151915f885260208801525f91613af7575b5060408601525f9291825b613ac457505050509050565b5f1960408460051b88010193019384935f196020606087028501805160051b870151938585039052015101020193613ab8565b905060051b8101515f613aad565b92919493909460a084015160e085015193602061010087015196015192885260208801525f91613b7a575b5060408601525f9291825b613b4757505050509050565b5f1960408460051b88010193019384935f196020606087028501805160051b870151938585039052015101020193613b3b565b905060051b8101515f613b30565b93909291936101e05260808301516101e05152602083015160206101e05101526101608301805160e06101e05101526101808401516101006101e0510152516101406101e051015261010084015160051b906020850194855160051b610200528360406101e0510152606083850101918260606101e05101525f946101208701515b6101408801518114613ce6578581519760208301519060408401518a02019860608401918c8360608a01519151908492859260051b8101915b828210613c8f57505050825f91129112151615613c6d575b50505050606090610200510101613c0a565b606094989192859493613c8192848b613b05565b0101949050855f8080613c5b565b809192939495969798505180613cb5575b50602080910191018d97969594939291613c43565b5f1983959295510102905f8212600114613cd857602091829101945b9150613ca0565b939460209182910195613cd1565b509193509461039a94929650610140908760806101e0510152015192613a82565b5f93846304000000815b7f800080008000800080008000800080008000800080008000800080008000800085357fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff007eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff8260081c169160081b1617186f80808080808080808080808080808080873560801c60108a10613f62575b1877ffffffffffffffff000000000000000000000000000000008160401c9160801b1617938460201c9460401b9479ffff000000000000ffff000000000000ffff000000000000ffff79ffff000000000000ffff000000000000ffff00000000000000007bffffffff00000000ffffffff00000000ffffffff00000000ffffffff83167bffffffff00000000ffffffff00000000ffffffff000000000000000089161760101c971691161760201b907dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff808460101c169316957cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff80807dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff8416861760081c16941691161790868401019a81830101950291020160e01c01019460118110613f1d57601060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff063040000009301950195019596919695949395613d11565b507c01000000010000000100000001000000010000000100000001000000018092969450647fffffff809350657fffffff8000910260d11c16920260d91c1601900390565b6fffffffffffffffffffffffffffffffff8a60031b1c1916613da0565b939192909260408501519260406020850151940151938651958502015b613fa681886131d3565b9360018403614062576001945b848611614059575b8186886001820361404a575050506140229088905f1990358060c81c9060b81c9064ff000000ff65ff000000ff0065ffff0000ffff66ff00ff00ff00ff841667ff00ff00ff00ff0086161760101c16931691161760101b178060201c9060201b1791010b90565b81525b83851461404057600585901b01939283900392850201613f9c565b5050945050505050565b614054938b613245565b614025565b94508394613fbb565b614070866101ff84166131a1565b94613fb356",
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
